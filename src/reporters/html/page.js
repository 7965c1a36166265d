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

  function open(report) {
    const details = one("details", report);
    if (details === null) return;
    unfold(report);
    details.open = true;
  }

  const entries = reports.map((report) => ({
    report,
    isReport: !report.classList.contains("comparison"),
    details: one("details", report),
    findings: all(".finding", report).map((finding) => ({
      finding,
      severity: finding.dataset.severity,
      rule: finding.dataset.rule,
      text: finding.textContent.toLowerCase(),
    })),
    groups: all(".group", report).map((group) => ({ group, numbers: group.dataset.findings.split(" ") })),
    department: report.dataset.department,
    text: (one("summary, .head", report)?.textContent ?? "").toLowerCase(),
  }));

  function apply() {
    const words = form.elements.search.value.toLowerCase().split(/\s+/u).filter(Boolean);
    const severities = new Set(all("input[name=severity]:checked", form).map(({ value }) => value));
    const rule = form.elements.rule.value;
    const department = form.elements.department.value;
    const isNarrowed = words.length > 0 || severities.size < 3 || rule !== "" || department !== "";
    let [shownReports, shownFindings, opened] = [0, 0, 0];
    for (const entry of entries) {
      const isOwn = department === "" || entry.department === department;
      const shown = new Set();
      for (const { finding, severity, rule: own, text } of entry.findings) {
        const isShown =
          isOwn &&
          severities.has(severity) &&
          (rule === "" || own === rule) &&
          words.every((word) => text.includes(word) || entry.text.includes(word));
        finding.hidden = !isShown;
        if (isShown) shown.add(finding.dataset.number);
      }
      for (const { group, numbers } of entry.groups) group.hidden = !numbers.some((number) => shown.has(number));
      const isMeant = isOwn && severities.size === 3 && rule === "" && words.every((word) => entry.text.includes(word));
      entry.report.hidden = shown.size === 0 && !isMeant;
      if (entry.report.hidden) continue;
      if (entry.isReport) shownReports++;
      shownFindings += shown.size;
      if (isNarrowed && shown.size > 0 && opened++ < OPENED_BY_SEARCH) open(entry.report);
    }
    told.value = told.dataset.text.replace("{reports}", shownReports).replace("{findings}", shownFindings);
    one("#none").hidden = shownReports + shownFindings > 0;
  }

  /** Shows a place: opens its report, brings it into view, moves the keyboard there. */
  function go(id) {
    const report = document.getElementById(/^r\d+/u.exec(id)?.[0] ?? "");
    if (report !== null) open(report);
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
    if (next !== undefined) go(next.id);
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
    if (event.target.closest("#open-all") !== null) for (const { report } of entries) if (!report.hidden) open(report);
    if (event.target.closest("#close-all") !== null)
      for (const { details } of entries) if (details !== null) details.open = false;
  });
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
      if (event.target.open === true && event.target.parentElement?.classList.contains("report") === true) unfold(event.target);
    },
    true,
  );
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());

  let wasOpen = [];
  addEventListener("beforeprint", () => {
    wasOpen = entries.filter(({ details }) => details?.open === true);
    for (const { report } of entries) if (!report.hidden) open(report);
  });
  addEventListener("afterprint", () => {
    for (const { details } of entries) if (details !== null) details.open = wasOpen.some((entry) => entry.details === details);
  });
  addEventListener("hashchange", () => go(decodeURIComponent(location.hash.slice(1))));

  const withFindings = entries.filter(({ findings }) => findings.length > 0);
  if (withFindings.length <= OPENED_AT_ONCE) for (const { report } of withFindings) open(report);
  apply();
  if (location.hash.length > 1) go(decodeURIComponent(location.hash.slice(1)));
})();
