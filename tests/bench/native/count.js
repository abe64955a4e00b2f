const count = document.querySelector('.count');
const every = 10_000;

const number = (n, one, many) => `${n.toLocaleString()} ${n === 1 ? one : many}`;

const show = ({ count: signatures }) => {
  const bar = count.querySelector('progress');
  bar.value = Math.min(signatures, bar.max);
  count.querySelector('.total').textContent = number(signatures, 'signature', 'signatures');
  count.querySelector('.missing').textContent = signatures < bar.max
    ? `${number(bar.max - signatures, 'more signature', 'more signatures')} to the next step.` : '';
  count.querySelector('.figures').hidden = false;
};

const look = async () => {
  try {
    const response = await fetch(count.dataset.src, { cache: 'no-cache' });
    if (response.ok && !document.hidden) show(await response.json());
  } catch {
    // It is looked up again soon.
  }
  setTimeout(look, every);
};

void look();
