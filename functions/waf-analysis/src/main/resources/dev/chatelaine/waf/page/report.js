"use strict";
(function () {
  const plots = JSON.parse(document.getElementById("plots").textContent);
  const colours = { ALLOW: "#4c8bf5", BLOCK: "#d64545", CAPTCHA: "#e8a33d", CHALLENGE: "#8e6bbf" };
  // Legible on white and on dark ground, whichever the reader's system has.
  Chart.defaults.color = "#7d8995";
  Chart.defaults.borderColor = "rgba(128, 140, 152, 0.25)";
  Chart.defaults.locale = "en";

  function datasets(series) {
    return Object.keys(colours)
      .filter((action) => series[action].some((count) => count > 0))
      .map((action) => ({ label: action, data: series[action], backgroundColor: colours[action], barPercentage: 0.95, categoryPercentage: 0.95, maxBarThickness: 40 }));
  }

  function draw(name, horizontal) {
    const series = plots[name];
    const value = { stacked: true, beginAtZero: true, ticks: { precision: 0, maxRotation: 0, maxTicksLimit: horizontal ? 6 : 8 } };
    const category = { stacked: true, grid: { display: false }, ticks: { autoSkip: !horizontal, maxRotation: 0 } };
    new Chart(document.getElementById("plot-" + name), {
      type: "bar",
      data: { labels: series.labels, datasets: datasets(series) },
      options: {
        animation: false,
        maintainAspectRatio: false,
        indexAxis: horizontal ? "y" : "x",
        scales: horizontal ? { x: value, y: category } : { x: category, y: value },
        plugins: { legend: { position: "bottom", labels: { boxWidth: 12 } } },
      },
    });
  }

  draw("time", false);
  ["clientIp", "uri", "country", "counted"].forEach((name) => draw(name, true));
})();
