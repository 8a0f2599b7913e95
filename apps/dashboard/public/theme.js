/* Before the first paint: the theme that this person chose on this machine, else the system's. */
(function () {
  try {
    var theme = localStorage.getItem('unknot.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    /* Where storage is refused the system's theme stands. */
  }
})();
