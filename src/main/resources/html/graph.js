
(function () {
  'use strict';
  const svg = document.getElementById('graph');
  const panel = document.getElementById('panel');
  const find = document.getElementById('find');
  const only = document.getElementById('only');
  const nodes = Array.from(svg.querySelectorAll('.node'));
  const lines = Array.from(svg.querySelectorAll('.line'));
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const into = new Map();
  const outOf = new Map();
  let chosen = null;

  const put = (map, key, value) => map.has(key) ? map.get(key).push(value) : map.set(key, [value]);
  for (const line of lines) {
    put(outOf, line.dataset.from, { node: line.dataset.to, line });
    put(into, line.dataset.to, { node: line.dataset.from, line });
  }
  for (const rule of nodes.filter((n) => n.dataset.makes)) {
    put(outOf, rule.id, { node: rule.dataset.makes, line: null });
    put(into, rule.dataset.makes, { node: rule.id, line: null });
  }

  function walk(start, ties, mark) {
    const seen = new Set([start]);
    const open = [start];
    while (open.length) {
      for (const tie of ties.get(open.pop()) || []) {
        if (tie.line) tie.line.classList.add(mark);
        if (!seen.has(tie.node)) {
          seen.add(tie.node);
          open.push(tie.node);
          byId.get(tie.node).classList.add(mark);
        }
      }
    }
  }

  function show(node) {
    for (const e of [...nodes, ...lines]) e.classList.remove('up', 'down', 'chosen');
    svg.classList.toggle('chain', node !== null);
    if (node) {
      node.classList.add('chosen');
      walk(node.id, into, 'up');
      walk(node.id, outOf, 'down');
    }
  }

  function choose(node) {
    chosen = node;
    show(node);
    panel.hidden = node === null;
    document.body.classList.toggle('open', node !== null);
    panel.replaceChildren();
    if (!node) return;
    const close = document.createElement('button');
    close.textContent = 'Close';
    close.addEventListener('click', () => choose(null));
    const article = document.getElementById(node.getAttribute('href').slice(1)).cloneNode(true);
    article.removeAttribute('id');
    article.hidden = false;
    panel.append(close, article);
    panel.scrollTop = 0;
    node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  const target = (href) => nodes.find((n) => n.getAttribute('href') === href);

  svg.addEventListener('click', (event) => {
    const node = event.target.closest('.node');
    event.preventDefault();
    choose(node === chosen ? null : node);
  });
  panel.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    const node = link && target(link.getAttribute('href'));
    if (node) {
      event.preventDefault();
      choose(node);
      node.focus({ preventScroll: true });
    }
  });
  svg.addEventListener('mouseover', (event) => {
    if (!chosen) show(event.target.closest('.node'));
  });
  svg.addEventListener('mouseleave', () => show(chosen));
  svg.addEventListener('focusin', (event) => {
    if (!chosen && event.target.matches('.node:focus-visible')) show(event.target);
  });

  function near(from, key) {
    const a = from.getBoundingClientRect();
    const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
    const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
    let best = null;
    let least = Infinity;
    for (const node of nodes) {
      const b = node.getBoundingClientRect();
      const dx = b.left - a.left;
      const dy = b.top + b.height / 2 - a.top - a.height / 2;
      const ahead = sign * (sideways ? dx : dy);
      if (node === from || ahead < 1 || (!sideways && Math.abs(dx) > 1)) continue;
      const far = ahead + 2 * Math.abs(sideways ? dy : dx);
      if (far < least) {
        least = far;
        best = node;
      }
    }
    return best;
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      if (find.value) {
        find.value = '';
        filter();
      }
      const last = chosen;
      choose(null);
      if (last) last.focus();
    } else if (event.key === '/' && document.activeElement !== find) {
      event.preventDefault();
      find.focus();
    } else if (event.key.startsWith('Arrow') && svg.contains(document.activeElement)) {
      const next = near(document.activeElement, event.key);
      if (next) {
        event.preventDefault();
        next.focus();
        if (chosen) choose(next); else show(next);
      }
    }
  });

  function filter() {
    const wanted = find.value.trim().toLowerCase();
    for (const node of nodes) {
      const article = document.getElementById(node.getAttribute('href').slice(1));
      const hit = !wanted || article.textContent.toLowerCase().includes(wanted);
      const live = !only || !only.checked || !node.matches('.silent, .absent');
      node.classList.toggle('off', !hit || !live);
      article.hidden = !hit || !live;
    }
    for (const line of lines) {
      const gone = (id) => byId.get(id).classList.contains('off');
      line.classList.toggle('off', gone(line.dataset.from) || gone(line.dataset.to));
    }
  }
  find.addEventListener('input', filter);
  if (only) only.addEventListener('change', filter);
  if (location.hash) {
    const node = byId.get(decodeURIComponent(location.hash.slice(1)));
    if (node) choose(node);
  }
})();
