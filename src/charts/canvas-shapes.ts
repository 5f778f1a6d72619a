/** Shapes on a canvas, as `svg.ts` writes them. */

import { type Color, markOutlines, type Shape, type XY } from './shapes.ts';

/** Colors and font of the page, as a canvas wants them. */
export interface Ink {
  colors: Readonly<Record<Color, string>>;
  font: string;
}

export function drawShape(ctx: CanvasRenderingContext2D, shape: Shape, ink: Ink): void {
  const color = ink.colors[shape.color];
  ctx.save();
  ctx.fillStyle = color;
  ctx.strokeStyle = color;
  switch (shape.kind) {
    case 'line':
      ctx.lineWidth = shape.width;
      trace(ctx, [shape.from, shape.to]);
      ctx.stroke();
      break;
    case 'curve':
      ctx.lineWidth = shape.width;
      ctx.setLineDash(shape.dash);
      trace(ctx, shape.points);
      ctx.stroke();
      break;
    case 'area':
      ctx.globalAlpha = shape.opacity;
      trace(ctx, shape.points);
      ctx.fill();
      break;
    case 'ring':
      circle(ctx, shape.at, shape.radius);
      ctx.fillStyle = ink.colors.panel;
      ctx.fill();
      ctx.lineWidth = 1.75;
      ctx.stroke();
      break;
    case 'mark':
      drawMark(ctx, shape, ink);
      break;
    case 'text':
      ctx.font = `${shape.bold ? 700 : 400} ${shape.size}px ${ink.font}`;
      ctx.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      ctx.fillText(shape.text, shape.x, shape.y);
      break;
  }
  ctx.restore();
}

function drawMark(
  ctx: CanvasRenderingContext2D,
  { mark, at: [x, y], size }: Extract<Shape, { kind: 'mark' }>,
  ink: Ink,
): void {
  const outline = markOutlines[mark];
  if (!outline) {
    circle(ctx, [x, y], size);
    ctx.fill();
    return;
  }
  trace(
    ctx,
    outline.map(([dx, dy]): XY => [x + dx * size, y + dy * size]),
  );
  ctx.closePath();
  if (mark !== 'hollow-diamond') {
    ctx.fill();
    return;
  }
  ctx.fillStyle = ink.colors.panel;
  ctx.fill();
  ctx.lineWidth = 2;
  ctx.stroke();
}

function circle(ctx: CanvasRenderingContext2D, [x, y]: XY, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
}

function trace(ctx: CanvasRenderingContext2D, points: readonly XY[]): void {
  ctx.beginPath();
  for (const [x, y] of points) ctx.lineTo(x, y);
}
