const authors = {
  editors: {
    header: 'The editors',
    bio: `The editors look after this blog: they read what comes in, check the links and <strong>draw the pictures</strong>.
They are found in the hallway, where the better half of every conference takes place.`,
  },
  OttoLanterne: {
    header: 'Otto Lanterne',
    bio: 'Otto walks at night and writes about it in the morning. He is invented, and so are his walks.',
  },
  MarenTidewell: {
    header: 'Maren Tidewell',
    bio: 'Maren measures servers and keeps the notebooks. She is invented; the figures that she quotes are not. See <a href="/blog/what-a-page-costs">what a page costs</a>.',
  },
}

export default authors
