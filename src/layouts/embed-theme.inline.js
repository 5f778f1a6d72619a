// The theme of an embed is its host's choice, or the system's; what the reader has chosen on the guide stays there.
{
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  document.documentElement.classList.add('js');
}
