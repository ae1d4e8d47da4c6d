/// What `try` does where no pipeline is named: the stages of `pipelines/news.yaml`, without letting anything go.
enum DefaultPipeline {
    static let name = "(default pipeline)"
    static let text = """
        version: 1
        stages:
          - parse
          - strip-boilerplate: { favor: balanced }
          - strip-promos
          - extract-quotes
          - summarize: { sentences: 3 }
          - classify-relevance:
              interests:
                ai-policy: "governments, the military and regulation of artificial intelligence"

        """
}
