import { type Report, type Section } from './report.ts';
import { type ReportSource } from './report-source.ts';
import { conformitySection } from './sections/conformity.ts';
import { allocationSection, dataSection, inventorySection } from './sections/data.ts';
import { basicsSection, goalSection, scopeSection } from './sections/goal-and-scope.ts';
import { interpretationSection, limitationsSection } from './sections/interpretation.ts';
import { resultsSection } from './sections/results.ts';
import { reviewSection } from './sections/review.ts';
import { summarySection } from './sections/summary.ts';
import { usePhaseSections } from './sections/use-phase.ts';

/** The parts of a report in the order of each standard (ISO 14067:2018 clause 7; template of GB/T 24067-2024). */
const ORDERS: Readonly<Record<ReportSource['order'], readonly ((source: ReportSource) => Section)[]>> = {
  iso: [
    summarySection,
    goalSection,
    scopeSection,
    dataSection,
    allocationSection,
    resultsSection,
    interpretationSection,
    limitationsSection,
    conformitySection,
    reviewSection,
  ],
  gbt: [
    summarySection,
    basicsSection,
    goalSection,
    scopeSection,
    inventorySection,
    resultsSection,
    interpretationSection,
    limitationsSection,
    reviewSection,
    conformitySection,
  ],
};

/** The study report as data, from the same texts and numbers as the workbook. */
export function buildReport(source: ReportSource): Report {
  const { study, say, locale, isFinal } = source;
  const { product } = study;
  return {
    locale,
    title: say(source.order === 'gbt' ? 'report.titleGbt' : 'report.title', { product: product.name }),
    subtitle: [product.maker, product.model, study.title].filter((part) => part !== undefined).join(' · '),
    status: say(isFinal ? 'report.final' : 'report.draft'),
    isDraft: !isFinal,
    origin: [
      [say('report.field.createdAt'), source.createdAt.slice(0, 16).replace('T', ' ')],
      [say('report.field.software'), `Cradlegate ${source.softwareVersion}`],
      [say('report.field.engine'), source.calculation.engineVersion],
      [say('report.field.sha256'), source.studySha256],
    ],
    sections: [...ORDERS[source.order].map((section) => section(source)), ...usePhaseSections(source)],
    words: {
      contents: say('report.contents'),
      notStated: say('report.notStated'),
      outside: say('report.outside'),
    },
  };
}
