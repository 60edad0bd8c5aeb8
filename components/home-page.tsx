import type { CountedTerm, PostSummary } from '@/lib/content/post'
import type { Site } from '@/lib/content/site'
import { Arrow } from './arrow'
import { FeaturedStory } from './featured-story'
import styles from './home-page.module.css'
import { PopularPosts } from './popular-posts'
import { PostEntries } from './post-entries'
import { TermDirectory } from './term-directory'

export interface HomePageProps {
  site: Site
  featured: PostSummary | null
  popular: PostSummary[]
  newest: PostSummary[]
  categories: CountedTerm[]
}

/** The front page, laid out like one: nameplate, lead story, what is read most, then the programme. */
export function HomePage({ site, featured, popular, newest, categories }: HomePageProps) {
  const lang = site.language
  return (
    <main id="main" className="page">
      <header className={styles.masthead} data-nameplate="">
        <h1 className={styles.nameplate}>{site.title}</h1>
        <p className={styles.description}>{site.description}</p>
      </header>
      {featured && <FeaturedStory post={featured} lang={lang} />}
      {popular.length > 0 && <PopularPosts posts={popular} lang={lang} />}
      <div className={styles.floor}>
        {newest.length > 0 && (
          <section aria-labelledby="newest">
            <h2 id="newest" className={styles.sectionTitle}>
              Newest
            </h2>
            <PostEntries posts={newest} headingLevel={3} priorityCount={0} lang={lang} />
            <p className={styles.more}>
              <a href="/blog">
                All posts <Arrow />
              </a>
            </p>
          </section>
        )}
        {categories.length > 0 && (
          <section className={styles.directory} aria-labelledby="categories">
            <h2 id="categories" className={styles.sectionTitle}>
              Directory
            </h2>
            <TermDirectory terms={categories} basePath="/blog/categories" />
          </section>
        )}
      </div>
    </main>
  )
}
