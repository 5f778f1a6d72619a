/** Short remarks under a title; nothing where there are none. */
export function Remarks({ title, items }: { title: string; items: readonly string[] }) {
  const once = [...new Set(items)];
  if (once.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {once.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
