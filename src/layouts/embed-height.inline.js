// Tells the page around an embed how high it is, whenever that changes. It says nothing else and listens to nobody.
if (parent !== window) {
  const root = document.documentElement;
  const calculator = document.body.dataset.embed;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // Any page may embed it, and a height is no secret.
    parent.postMessage({ type: 'wan-guide:height', calculator, height }, '*');
  }).observe(root);
}
