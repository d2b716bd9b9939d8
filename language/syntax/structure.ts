import { fold } from '../values/text.ts';
import { BLOCK, type ContentKind, NUMBER_FIELD, PROSE, TABLE_UNIT } from './content-kinds.ts';
import { AUTHORITY, BASIS, CLOSING, NOTE, UNIT, unmarkedClosing } from './line-starts.ts';
import type { PartShape, SourceLine } from './lines.ts';
import type { Marker } from './markers.ts';
import { matchAt, type TerminalName } from './pieces.ts';
import type { PlacedLine, PlacedText, Region } from './placed.ts';

/** Lines whose words are all that they say: what is indented under them is a line of its own. */
const OPENERS: ReadonlySet<TerminalName> = new Set<TerminalName>(['TITLE', 'RECIPIENTS', 'SIGNATORY', 'APPENDIX']);

/** Blocks of no marker: an appendix holds sections, the others hold lines. */
const APPENDIX_LEVEL = 0;
const PART_LEVEL = 0.5;
const TABLE_LEVEL = 7;
const DASH_LEVEL = 5;

/** Decides for every line which part of the plan it belongs to and which blocks it closes. */
export function placeLines(text: string, lines: readonly SourceLine[]): PlacedText {
  return new Placement(text, lines).run();
}

class Placement {
  private readonly placed: PlacedLine[] = [];
  private readonly open: number[] = [];
  private readonly text: string;
  private readonly lines: readonly SourceLine[];
  private readonly closingFrom: number;
  private region: Region = 'head';
  private afterBlank = true;
  private hasTitle = false;
  private closes = 0;

  constructor(text: string, lines: readonly SourceLine[]) {
    this.text = text;
    this.lines = lines;
    this.closingFrom = unmarkedClosing(text, lines);
  }

  run(): PlacedText {
    for (const [index, line] of this.lines.entries()) this.place(line, index);
    return { lines: this.placed, closes: this.closes + this.open.length };
  }

  private place(line: SourceLine, index: number): void {
    const { shape } = line;
    switch (shape.kind) {
      case 'blank':
        this.blank();
        return;
      case 'comment':
        return;
      case 'indented':
        if (this.goesOn(line)) return;
        this.words(line, index);
        break;
      case 'text':
        this.words(line, index);
        break;
      case 'escaped':
        this.paragraph(line);
        break;
      case 'display':
        this.endTable();
        this.endWords();
        this.emit(line, { type: 'DISPLAY', start: line.start, end: line.start + 1 }, PROSE);
        break;
      case 'row':
        this.row(line);
        break;
      case 'marker':
        this.marker(line, shape.marker);
        break;
      default:
        this.part(line, shape, index);
    }
    this.afterBlank = false;
  }

  private blank(): void {
    this.afterBlank = true;
    this.endTable();
    const last = this.placed.at(-1)?.opener?.type;
    if (last !== 'TEXT_LINE') return;
    if (this.region === 'subject') this.leaveTitle('preamble');
    if (this.region === 'appendix-title') this.leaveTitle('appendix');
  }

  private leaveTitle(region: Region): void {
    this.close(PART_LEVEL);
    this.region = region;
  }

  /** An indented line goes on with the line above, but each line of a signature stands alone. */
  private goesOn(line: SourceLine): boolean {
    const above = this.placed.at(-1);
    if (this.afterBlank || !above || this.region === 'signature') return false;
    if (above.opener && OPENERS.has(above.opener.type)) return false;
    above.continued.push(line);
    return true;
  }

  private words(line: SourceLine, index: number): void {
    this.endTable();
    switch (this.region) {
      case 'head':
      case 'preamble':
        this.preamble(line);
        return;
      case 'subject':
      case 'appendix-title':
        this.titleLine(line);
        return;
      case 'signature':
        this.signatureLine(line);
        return;
      case 'recipients':
        this.paragraph(line);
        return;
      case 'closing':
        this.synthetic(line, 'CLOSING', PROSE);
        return;
      case 'body':
        if (this.isClosing(line, index)) this.closingParagraph(line);
        else this.paragraph(line);
        return;
      case 'appendix':
        if (matchAt(NOTE, this.text, line.start)) this.note(line);
        else this.paragraph(line);
    }
  }

  private preamble(line: SourceLine): void {
    const basis = matchAt(BASIS, this.text, line.start);
    const lead = this.text.slice(line.start, line.end).trimEnd().endsWith(':');
    if (matchAt(CLOSING, this.text, line.start)) this.closingParagraph(line);
    else if (basis && !lead) this.synthetic(line, 'BASIS', PROSE);
    else this.synthetic(line, 'LEAD', PROSE);
    if (this.region === 'head' && this.hasTitle) this.region = 'preamble';
  }

  private titleLine(line: SourceLine): void {
    if (this.region === 'subject' && matchAt(BASIS, this.text, line.start)) {
      this.leaveTitle('preamble');
      this.preamble(line);
    } else if (this.region === 'appendix-title' && matchAt(NOTE, this.text, line.start)) {
      this.leaveTitle('appendix');
      this.note(line);
    } else if (this.region === 'appendix-title' && matchAt(UNIT, this.text, line.start)) {
      this.leaveTitle('appendix');
      this.paragraph(line);
    } else {
      this.synthetic(line, 'TEXT_LINE', PROSE);
    }
  }

  private signatureLine(line: SourceLine): void {
    const authority = matchAt(AUTHORITY, this.text, line.start);
    if (!authority) this.synthetic(line, 'TEXT_LINE', PROSE);
    else this.emit(line, { type: 'AUTHORITY', start: line.start, end: line.start + authority[0].length }, PROSE);
  }

  /** `V. T. Lan` signs; `V. TỔ CHỨC THỰC HIỆN` is a section out of place. */
  private isInitial(line: SourceLine, marker: Marker): boolean {
    const words = this.text.slice(line.start + marker.length, line.end);
    return marker.type === 'SECTION_MARK' && words !== words.toUpperCase();
  }

  private isClosing(line: SourceLine, index: number): boolean {
    return index >= this.closingFrom || matchAt(CLOSING, this.text, line.start) !== undefined;
  }

  private closingParagraph(line: SourceLine): void {
    this.close(APPENDIX_LEVEL);
    this.region = 'closing';
    this.synthetic(line, 'CLOSING', PROSE);
  }

  private note(line: SourceLine): void {
    this.close(PART_LEVEL);
    this.synthetic(line, 'APPENDIX_NOTE', PROSE);
  }

  /** An unmarked line belongs to the block above it; after a blank line to the innermost numbered one. */
  private paragraph(line: SourceLine): void {
    this.endTable();
    this.endWords();
    if (this.afterBlank) this.close(DASH_LEVEL);
    const unit = matchAt(UNIT, this.text, line.start);
    this.synthetic(line, unit ? 'TABLE_UNIT' : 'PARAGRAPH', unit ? TABLE_UNIT : BLOCK);
    if (this.region === 'closing') this.region = 'body';
  }

  private row(line: SourceLine): void {
    this.endWords();
    if (this.open.at(-1) !== TABLE_LEVEL) this.open.push(TABLE_LEVEL);
    this.emit(line, undefined, PROSE);
  }

  private marker(line: SourceLine, marker: Marker): void {
    if (this.region === 'signature' && this.isInitial(line, marker)) {
      this.signatureLine(line);
      return;
    }
    if (marker.level < DASH_LEVEL) this.endPart();
    else this.endWords();
    this.close(marker.level);
    if (this.region !== 'recipients' && this.region !== 'appendix') this.region = 'body';
    const end = line.start + marker.length;
    this.emit(line, { type: marker.type, start: line.start, end }, BLOCK);
    this.open.push(marker.level);
  }

  private part(line: SourceLine, shape: PartShape, index: number): void {
    switch (shape.kind) {
      case 'title':
        if (this.hasTitle || this.region === 'signature' || this.region.startsWith('appendix')) this.words(line, index);
        else this.title(line, shape.wordEnd);
        return;
      case 'field':
        if (this.region === 'head' || this.region === 'subject' || this.region === 'preamble')
          this.field(line, shape.wordEnd);
        else this.words(line, index);
        return;
      case 'recipients':
        this.opening(line, 'RECIPIENTS', shape.wordEnd, 'recipients');
        return;
      case 'signatory':
        this.opening(line, 'SIGNATORY', shape.wordEnd, 'signature');
        return;
      case 'appendix':
        this.appendix(line, shape.wordEnd);
    }
  }

  private title(line: SourceLine, wordEnd: number): void {
    this.hasTitle = true;
    this.opening(line, 'TITLE', wordEnd, 'subject');
  }

  private field(line: SourceLine, wordEnd: number): void {
    this.close(APPENDIX_LEVEL);
    if (this.region === 'subject') this.region = 'preamble';
    const number = fold(this.text.slice(line.start, wordEnd)).startsWith('so');
    this.emit(line, { type: 'FIELD', start: line.start, end: wordEnd }, number ? NUMBER_FIELD : PROSE);
  }

  private opening(line: SourceLine, type: TerminalName, end: number, region: Region): void {
    this.close(APPENDIX_LEVEL);
    this.region = region;
    this.emit(line, { type, start: line.start, end }, PROSE);
    this.open.push(PART_LEVEL);
  }

  private appendix(line: SourceLine, wordEnd: number): void {
    this.close(APPENDIX_LEVEL);
    this.region = 'appendix-title';
    this.emit(line, { type: 'APPENDIX', start: line.start, end: wordEnd }, { ...BLOCK, total: false });
    this.open.push(APPENDIX_LEVEL, PART_LEVEL);
  }

  /** Ends a title or a signature, whose lines are words alone; what follows is body again. */
  private endWords(): void {
    if (this.region !== 'recipients') this.endPart();
  }

  private endPart(): void {
    if (!this.open.includes(PART_LEVEL)) return;
    this.close(PART_LEVEL);
    this.region = this.open.includes(APPENDIX_LEVEL) ? 'appendix' : 'body';
  }

  private endTable(): void {
    this.close(TABLE_LEVEL);
  }

  private close(level: number): void {
    while ((this.open.at(-1) ?? -1) >= level) {
      this.open.pop();
      this.closes++;
    }
  }

  private synthetic(line: SourceLine, type: TerminalName, content: ContentKind): void {
    this.emit(line, { type, start: line.start, end: line.start }, content);
  }

  private emit(line: SourceLine, opener: PlacedLine['opener'], content: ContentKind): void {
    this.placed.push({ line, closes: this.closes, opener, content, continued: [] });
    this.closes = 0;
  }
}
