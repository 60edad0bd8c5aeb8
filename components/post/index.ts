import { ownImplementations } from '../own'
import { Audio } from './audio'
import { BlogAuthor } from './blog-author'
import { Callout } from './callout'
import { CodeBlock } from './code-block'
import { Details } from './details'
import { Figure } from './figure'
import { Formula } from './formula'
import { FormulaStyles } from './formula-styles'
import { headings } from './headings'
import { ImageGallery } from './image-gallery'
import { LabelledLink } from './labelled-link'
import { PostImage } from './post-image'
import { Tab } from './tab'
import { Table } from './table'
import { Tabs } from './tabs'
import { TaskCheckbox } from './task-checkbox'
import { Video } from './video'
import { YoutubeIframe } from './youtube-iframe'
import { YoutubePlaylistGallery } from './youtube-playlist-gallery'

/** What the names in a post stand for: elements of Markdown, and the components that MDX may use. */
export const postComponents = {
  ...headings,
  img: PostImage,
  input: TaskCheckbox,
  pre: CodeBlock,
  table: Table,
  Audio,
  BlogAuthor,
  Callout,
  Details,
  Figure,
  Formula,
  FormulaStyles,
  ImageGallery,
  LabelledLink,
  Tab,
  Tabs,
  Video,
  YoutubeIframe,
  YoutubePlaylistGallery,
  // Last, so that a project may draw one of these in its own way.
  ...ownImplementations,
}
