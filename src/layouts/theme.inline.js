try {
  const theme = localStorage.getItem('wan-guide:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
document.documentElement.classList.add('js');
