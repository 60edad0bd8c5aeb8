import type { LinkedFile } from '@/lib/content/linked-file'
import type { Picture } from '@/lib/content/picture'
import type { Heading } from '@/lib/content/post'
import { errorAt, type Place, type Problem, START, warningAt } from '@/lib/content/problem'
import { MissingMembers } from '@/lib/mdx/data/member'
import { AlreadyTold, NotData, placeOfNode, Scope } from '@/lib/mdx/data/scope'

/** Why a file that a post asks for cannot be had, or what is odd about it. */
export interface Trouble {
  rule: string
  message: string
  hint: string
}

/** What a file turned out to be: its value, perhaps with a warning, or what is wrong with it. */
export type Found<T> = { value: T; warning?: Trouble } | { trouble: Trouble }

/** The author data as posts see it, by key. */
export type AuthorData = Readonly<Record<string, { header: string; bio: string }>>

/** What a post may reach for while it is compiled. Everything it can know comes through here. */
export interface CompileContext {
  /** The post's file relative to CONTENT_DIR, for the problems. */
  file: string
  authors: AuthorData
  frameHosts: readonly string[]
  pictureHosts: readonly string[]
  /** What the post is written in: a BCP 47 tag. */
  language: string
  /** Whether quotation marks, apostrophes, dashes and ellipses are set in that language. */
  isPunctuationSmart: boolean
  /** The cover's `src`, to notice a body that begins with it; null without a cover. */
  coverSrc: string | null
  /** Whether `$x$` is a formula; `$$x$$` always is. */
  isDollarMath: boolean
  /** A picture by its path relative to the post's folder, percent-decoded. */
  readPicture(path: string): Promise<Found<Picture>>
  /** Any other file that the post links to or plays, by its path as above. */
  readFile(path: string): Promise<Found<LinkedFile>>
  /** The value of a `.json`, `.yml` or `.csv` file by its path relative to the post's folder. */
  readData(path: string): Promise<Found<unknown>>
  /** The text of an `.md` or `.mdx` file by its path relative to the post's folder. */
  readPartial(path: string): Promise<Found<string>>
}

/** A file of MDX that a post imports to put it into its text. */
export interface PartialFile {
  /** Relative to the folder of the file that imports it. */
  path: string
  text: string
}

/** A post's body, compiled: plain data that can be kept on disk. */
export interface CompiledBody {
  /** A function body for `renderBody`; empty when there are errors. */
  code: string
  headings: Heading[]
  words: number
  /** Keys of the authors whose data the post spreads into a BlogAuthor, in order. */
  authorKeys: string[]
  drawsAuthorCard: boolean
  /** What the body's first picture says of itself where it is the cover, which is then cut from the body; else null. */
  coverAlt: string | null
  problems: Problem[]
}

/** What comes of a body that cannot be compiled at all. */
export function failedBody(problem: Problem, others: readonly Problem[] = []): CompiledBody {
  return {
    code: '',
    headings: [],
    words: 0,
    authorKeys: [],
    drawsAuthorCard: false,
    coverAlt: null,
    problems: [...others, problem],
  }
}

/** A browser lays out each of them. */
const MOST_SPANNED_CELLS = 50_000

/** One compilation under way: what it was given and what it has gathered. */
export class Compilation {
  readonly problems: Problem[]
  readonly headings: Heading[] = []
  readonly authorKeys: string[]
  words = 0
  drawsAuthorCard = false
  coverAlt: string | null = null
  /** The pictures and files that this compilation was given: nothing else is one, whatever it looks like. */
  private readonly pictures: WeakSet<object>
  private readonly files: WeakSet<object>
  /** Which members that are not there have been told, in the post and in what it imports. */
  private readonly missing: MissingMembers
  /** What imported names stand for. `authors` is there even when a post forgets to import it. */
  readonly scope: Scope
  /** Imported files of MDX, by the names of their elements. */
  readonly partials = new Map<string, PartialFile>()
  private partialCharacters = 0
  private spannedCells = 0
  private partialCount = 0

  /**
   * @param parent the compilation of the file that the context's file is put into
   * @param props what that file gives it
   */
  constructor(
    readonly context: CompileContext,
    readonly parent: Compilation | null = null,
    props?: Readonly<Record<string, unknown>>,
  ) {
    this.problems = parent?.problems ?? []
    this.authorKeys = parent?.authorKeys ?? []
    this.pictures = parent?.pictures ?? new WeakSet()
    this.files = parent?.files ?? new WeakSet()
    this.scope = new Scope(
      [['authors', context.authors], ...(props ? ([['props', props]] as const) : [])],
      parent?.scope,
    )
    this.missing = parent?.missing ?? new MissingMembers()
    this.scope.onMissing = (node, object, key) => {
      const missing = this.missing.find(context.file, node, object, key)
      if (missing !== null) this.warn(placeOfNode(node), 'missing-field', missing.message, missing.hint)
    }
  }

  /** Counts cells that others stand for, and refuses the element at the place that makes them too many. */
  spendCells(cells: number, place: Place): void {
    if (this.parent !== null) {
      this.parent.spendCells(cells, place)
      return
    }
    const before = this.spannedCells
    this.spannedCells += cells
    if (before > MOST_SPANNED_CELLS || this.spannedCells <= MOST_SPANNED_CELLS) return
    const message = `The cells of tables span more than ${MOST_SPANNED_CELLS} others.`
    this.refuse(place, 'table-too-large', message, 'Span fewer rows and columns.')
  }

  /** Counts the characters of a partial that is put into the post; false when they are too many. */
  spendPartial(characters: number, most: number): boolean {
    this.partialCharacters += characters
    return this.partialCharacters <= most
  }

  /** The number of the next partial that is put into this file. */
  countPartial(): number {
    this.partialCount += 1
    return this.partialCount
  }

  /** Asks for a picture beside the post and remembers it as one. */
  async readPicture(path: string): Promise<Found<Picture>> {
    const found = await this.context.readPicture(path)
    if ('value' in found) this.pictures.add(found.value)
    return found
  }

  /** Whether a value is a picture that `readPicture` gave; an object that a post writes down never is. */
  isPicture(value: unknown): value is Picture {
    return typeof value === 'object' && value !== null && this.pictures.has(value)
  }

  /** Asks for a file beside the post and remembers it as one. */
  async readFile(path: string): Promise<Found<LinkedFile>> {
    const found = await this.context.readFile(path)
    if ('value' in found) this.files.add(found.value)
    return found
  }

  /** Whether a value is a file that `readFile` gave; an object that a post writes down never is. */
  isFile(value: unknown): value is LinkedFile {
    return typeof value === 'object' && value !== null && this.files.has(value)
  }

  refuse(at: { position?: UnistPosition } | Place, rule: string, message: string, hint = ''): void {
    this.problems.push(errorAt(toPlace(at), { file: this.context.file, rule, message, hint }))
  }

  warn(at: { position?: UnistPosition } | Place, rule: string, message: string, hint = ''): void {
    this.problems.push(warningAt(toPlace(at), { file: this.context.file, rule, message, hint }))
  }

  /** Runs what may find that an expression is code; reports that at the expression and gives null. */
  asData<T>(work: () => T, hintFor = ({ hint }: NotData) => hint): { value: T } | null {
    try {
      return { value: work() }
    } catch (cause) {
      if (cause instanceof AlreadyTold) return null
      if (!(cause instanceof NotData)) throw cause
      this.refuse(placeOfNode(cause.node), 'not-data', cause.message, hintFor(cause))
      return null
    }
  }
}

interface UnistPosition {
  start: { line: number; column: number }
  end: { line: number; column: number }
}

/** A place from a syntax tree's node or from a place itself. */
export function toPlace(at: { position?: UnistPosition } | Place): Place {
  if ('line' in at) return at
  if (!at.position) return START
  const { start, end } = at.position
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
