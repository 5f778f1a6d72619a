/** Short remarks under a title; nothing where there are none. */
export function Remarks({
  id,
  title,
  items,
}: {
  id: string;
  title: string;
  items: readonly string[];
}) {
  const once = [...new Set(items)];
  if (once.length === 0) return null;
  return (
    <div>
      <h3 id={id}>{title}</h3>
      <ul>
        {once.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
