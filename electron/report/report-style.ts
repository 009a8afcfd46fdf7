/** Look of the printed report: A4, tables that break between rows, gaps hatched, DRAFT across every page. */
export const REPORT_STYLE = `
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.45 "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", Arial, sans-serif; color: #17212b; max-width: 180mm; margin: 10mm auto; }
header { break-after: page; }
h1 { font-size: 22pt; line-height: 1.2; margin: 8mm 0 2mm; }
h2 { font-size: 15pt; margin: 10mm 0 3mm; color: #0b6478; break-after: avoid; }
h3 { font-size: 11.5pt; margin: 5mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; }
.subtitle { font-size: 12pt; color: #5d6b7a; }
.status { display: inline-block; padding: 1mm 4mm; border: 1.5px solid #0b6478; color: #0b6478; font-weight: 600; letter-spacing: .06em; }
body.draft .status { border-color: #b3261e; color: #b3261e; }
body.draft::before { content: attr(data-status); position: fixed; top: 40%; left: 0; right: 0; text-align: center; font-size: 96pt; font-weight: 700; color: #b3261e; opacity: .06; transform: rotate(-28deg); pointer-events: none; }
nav ol { columns: 2; padding-left: 6mm; }
nav a { color: inherit; }
dl { margin: 2mm 0 4mm; }
dl div { display: grid; grid-template-columns: 55mm 1fr; gap: 3mm; padding: .8mm 0; border-bottom: 1px solid #e3e8ed; break-inside: avoid; }
dt { color: #5d6b7a; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 3mm 0 6mm; font-size: 9.5pt; }
.legend { margin: -4mm 0 6mm; font-size: 8.5pt; color: #5d6b7a; }
caption { text-align: left; font-weight: 600; padding: 1mm 0; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; padding: 1mm 2mm; border-bottom: 1px solid #e3e8ed; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eef3f5; font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
td.number { white-space: nowrap; }
tfoot td { font-weight: 700; border-top: 1.5px solid #17212b; }
.note { background: #f4f7f9; border-left: 3px solid #0b6478; padding: 2mm 3mm; }
.gap { background: repeating-linear-gradient(135deg, #f6e3c1 0 3px, transparent 3px 7px); padding: 0 2mm; color: #6b4a00; }
.boundary { margin: 4mm 0; border: 1px solid #c2cad3; padding: 3mm; break-inside: avoid; }
.inside, .outside { display: flex; flex-wrap: wrap; gap: 2mm; align-items: center; }
.inside { flex-wrap: nowrap; align-items: stretch; gap: 6mm; }
.inside .box { position: relative; flex: 1 1 0; text-align: center; align-content: center; }
.inside .box:not(:last-child)::after { content: '→'; position: absolute; right: -5.2mm; top: 50%; transform: translateY(-50%); }
.box { border: 1.5px solid #0b6478; padding: 2mm 3mm; background: #eef6f8; }
.box.out { border-style: dashed; border-color: #8894a0; background: none; }
.boundary figcaption { border-top: 2px dashed #17212b; margin: 3mm 0; padding-top: 1mm; font-weight: 600; }
@media print { body { margin: 0; max-width: none; } }
`;
