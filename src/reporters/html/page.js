"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const results = one("#results");
  const form = one("#filters");
  const told = one("#told");
  const reports = all(".report");
  const OPENED_AT_ONCE = 3;
  const OPENED_BY_SEARCH = 20;
  const OPENED_AT_MOST = 200;

  // The overview is written last, when everything is counted, and read first.
  one("main").prepend(one("#overview"));
  const toolbar = form.closest(".toolbar");
  one("main").before(toolbar);
  toolbar.hidden = false;

  /** Puts what a report quotes of its tables and paragraphs, escaped when this page was written, into the page. */
  function unfold(report) {
    for (const held of all("script.held", report)) {
      const template = document.createElement("template");
      template.innerHTML = held.textContent;
      held.replaceWith(template.content);
    }
  }

  const SEVERITIES = { e: "error", w: "warning", i: "info" };

  /** What the page knows of the findings that stand in a report. */
  function readFindings(entry) {
    entry.findings = all(".finding", entry.report).map((finding) => ({
      finding,
      severity: finding.dataset.severity,
      rule: finding.dataset.rule,
      count: 1,
      text: finding.textContent.toLowerCase(),
    }));
    entry.groups = all(".group", entry.report).map((group) => ({ group, numbers: group.dataset.findings.split(" ") }));
  }

  function entryOf(report) {
    const details = one("details", report);
    const entry = {
      report,
      details,
      packed: one("script.packed", report),
      isReport: !report.classList.contains("comparison"),
      department: report.dataset.department,
      text: (one("summary, .head", report)?.textContent ?? "").toLowerCase(),
    };
    readFindings(entry);
    if (entry.packed === null) return entry;
    entry.findings = (report.dataset.found ?? "")
      .split(";")
      .filter(Boolean)
      .map((found) => {
        const [letter, rule, count] = found.split(" ");
        return { severity: SEVERITIES[letter], rule, count: Number(count), text: undefined };
      });
    return entry;
  }

  const entries = reports.map(entryOf);
  const entryById = new Map(entries.map((entry) => [entry.report.id, entry]));

  async function inflate(packed) {
    const bytes = Uint8Array.from(atob(packed.textContent), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).text();
  }

  /** Puts what is packed into the page. Resolves when it is there. */
  async function unpack(entry) {
    const { packed } = entry;
    if (packed === null) return;
    entry.unpacking ??= inflate(packed).then((html) => {
      const template = document.createElement("template");
      template.innerHTML = html;
      packed.replaceWith(template.content);
      entry.packed = null;
      readFindings(entry);
      unfold(entry.report);
      apply();
    });
    await entry.unpacking;
  }

  /** Opens a report; what is not packed is there at once. */
  function open(report) {
    const entry = entryById.get(report.id);
    if (entry === undefined || entry.details === null) return Promise.resolve();
    unfold(report);
    entry.details.open = true;
    return unpack(entry);
  }

  const TAGS = /<[^>]*>/gu;
  const CARDS = /<article class="finding (\w+)"[^>]*data-rule="([^"]*)">(.*?)<\/article>/gsu;
  /** How many reports are searched before the page may do something else. */
  const SEARCHED_AT_ONCE = 50;
  let searches = 0;

  /** Reads the findings of packed reports, so that words can be found in them; says whether nothing else was asked since. */
  async function readPacked() {
    const own = ++searches;
    const unread = entries.filter(({ packed, findings }) => packed !== null && findings.some(({ text }) => text === undefined));
    for (let from = 0; from < unread.length; from += SEARCHED_AT_ONCE) {
      told.value = told.dataset.searching.replace("{done}", from).replace("{all}", unread.length);
      await Promise.all(
        unread.slice(from, from + SEARCHED_AT_ONCE).map(async (entry) => {
          const html = await inflate(entry.packed);
          if (entry.packed === null) return;
          entry.findings = [...html.matchAll(CARDS)].map(([, severity, rule, card]) => {
            const text = document.createElement("textarea");
            text.innerHTML = card.replace(TAGS, "").replaceAll("<", "&lt;");
            return { severity, rule, count: 1, text: text.value.toLowerCase() };
          });
        }),
      );
      if (own !== searches) return false;
    }
    return own === searches;
  }

  function apply() {
    const words = form.elements.search.value.toLowerCase().split(/\s+/u).filter(Boolean);
    const severities = new Set(all("input[name=severity]:checked", form).map(({ value }) => value));
    const rule = form.elements.rule.value;
    const department = form.elements.department.value;
    const isNarrowed = words.length > 0 || severities.size < 3 || rule !== "" || department !== "";
    if (words.length > 0 && entries.some(({ findings }) => findings.some(({ text }) => text === undefined))) {
      void readPacked().then((isDone) => isDone && apply());
      return;
    }
    let [shownReports, shownFindings, opened] = [0, 0, 0];
    for (const entry of entries) {
      const isOwn = department === "" || entry.department === department;
      const shown = new Set();
      let count = 0;
      for (const { finding, severity, rule: own, text, count: times } of entry.findings) {
        const isShown =
          isOwn &&
          severities.has(severity) &&
          (rule === "" || own === rule) &&
          words.every((word) => entry.text.includes(word) || text.includes(word));
        if (isShown) count += times;
        if (finding === undefined) continue;
        finding.hidden = !isShown;
        if (isShown) shown.add(finding.dataset.number);
      }
      for (const { group, numbers } of entry.groups) group.hidden = !numbers.some((number) => shown.has(number));
      const isMeant = isOwn && severities.size === 3 && rule === "" && words.every((word) => entry.text.includes(word));
      entry.report.hidden = count === 0 && !isMeant;
      if (entry.report.hidden) continue;
      if (entry.isReport) shownReports++;
      shownFindings += count;
      if (isNarrowed && count > 0 && opened++ < OPENED_BY_SEARCH && entry.details?.open === false) void open(entry.report);
    }
    told.value = told.dataset.text.replace("{reports}", shownReports).replace("{findings}", shownFindings);
    one("#none").hidden = shownReports + shownFindings > 0;
  }

  /** Shows a place: opens its report, brings it into view, moves the keyboard there. */
  function go(id) {
    const entry = entryById.get(/^r\d+/u.exec(id)?.[0]);
    if (entry !== undefined && entry.packed !== null) {
      void open(entry.report).then(() => entry.packed === null && go(id));
      return true;
    }
    if (entry !== undefined) void open(entry.report);
    const target = document.getElementById(id);
    if (target === null) return false;
    if (target.closest("[hidden]") !== null) {
      form.reset();
      apply();
    }
    for (const pointed of all(".pointed")) pointed.classList.remove("pointed");
    target.classList.add("pointed");
    if (!target.hasAttribute("tabindex") && target.tagName !== "A") target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center", inline: "center" });
    return true;
  }

  function light(finding, isOn) {
    finding.classList.toggle("active", isOn);
    const report = finding.closest(".report");
    for (const place of all("[data-in]", report)) {
      if (place.dataset.in.split(" ").includes(finding.dataset.number)) place.classList.toggle("active", isOn);
    }
  }

  /** Moves to the next finding that is shown, or the one before. */
  function step(by) {
    const shown = all(".finding").filter((finding) => finding.closest("[hidden]") === null);
    const current = document.activeElement?.closest(".finding");
    const at = shown.indexOf(current ?? null);
    const next = shown[at === -1 && by < 0 ? shown.length - 1 : at + by];
    const here = current?.closest(".report");
    const isNear = next !== undefined && (here === undefined || here === null || next.closest(".report") === here);
    const further = isNear ? undefined : nearestPacked(here, by, next?.closest(".report"));
    if (further !== undefined) {
      void open(further.report).then(() => {
        const own = further.findings.filter(({ finding }) => finding?.hidden === false);
        const target = own.at(by > 0 ? 0 : -1)?.finding;
        if (target !== undefined) go(target.id);
      });
    } else if (next !== undefined) go(next.id);
  }

  /** The next report with findings that is still packed, if it comes before the one that is opened already. */
  function nearestPacked(here, by, rival) {
    const order = by > 0 ? entries : [...entries].reverse();
    const from = here === null || here === undefined ? 0 : order.findIndex(({ report }) => report === here) + 1;
    const found = order.slice(from).find(({ report, packed, findings }) => {
      return report === rival || (packed !== null && !report.hidden && findings.length > 0);
    });
    return found?.report === rival ? undefined : found;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link !== null && go(link.getAttribute("href").slice(1))) {
      event.preventDefault();
      history.replaceState(null, "", link.getAttribute("href"));
    }
    const choice = event.target.closest("button[data-choose]");
    if (choice !== null) {
      const list = form.elements[choice.dataset.choose];
      list.value = list.value === choice.dataset.value ? "" : choice.dataset.value;
      apply();
      results.scrollIntoView({ block: "start" });
    }
    if (event.target.closest("#open-all") !== null) openAll();
    if (event.target.closest("#close-all") !== null)
      for (const { details } of entries) if (details !== null) details.open = false;
  });
  /** As many as a browser takes: who has more narrows them first. */
  function openAll() {
    let unpacked = 0;
    for (const { report, packed } of entries) {
      if (report.hidden || (packed !== null && unpacked++ >= OPENED_AT_MOST)) continue;
      void open(report);
    }
  }
  for (const kind of ["mouseover", "focusin", "mouseout", "focusout"]) {
    document.addEventListener(kind, (event) => {
      const finding = event.target.closest?.(".finding");
      if (finding !== null && finding !== undefined) light(finding, kind === "mouseover" || kind === "focusin");
    });
  }
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(?:INPUT|SELECT|TEXTAREA)$/u.test(event.target.tagName);
    if (event.key === "Escape" && event.target === form.elements.search) {
      form.elements.search.value = "";
      apply();
    }
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      form.elements.search.focus();
    }
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target.open === true && event.target.parentElement?.classList.contains("report") === true) {
        void open(event.target.parentElement);
      }
    },
    true,
  );
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());

  let wasOpen = [];
  addEventListener("beforeprint", () => {
    wasOpen = entries.filter(({ details }) => details?.open === true);
    for (const { report, packed } of entries) if (!report.hidden && packed === null) void open(report);
  });
  addEventListener("afterprint", () => {
    for (const { details } of entries) if (details !== null) details.open = wasOpen.some((entry) => entry.details === details);
  });
  addEventListener("hashchange", () => go(decodeURIComponent(location.hash.slice(1))));

  const withFindings = entries.filter(({ findings }) => findings.length > 0);
  if (withFindings.length <= OPENED_AT_ONCE) for (const { report } of withFindings) void open(report);
  apply();
  if (location.hash.length > 1) go(decodeURIComponent(location.hash.slice(1)));
})();
