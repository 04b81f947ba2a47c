// Copying, which a page cannot do without a script; its buttons are hidden until this one is here.
for (const button of document.querySelectorAll('[data-copy]')) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await copy(button.dataset.copy, button.previousElementSibling);
    button.textContent = button.dataset.copied;
    button.classList.add('copied');
    setTimeout(() => {
      button.textContent = label;
      button.classList.remove('copied');
    }, 1600);
  });
}

// Without HTTPS a browser offers no clipboard; a selected field can still be copied.
async function copy(text, field) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
  } else {
    field.select();
    document.execCommand('copy');
  }
}
