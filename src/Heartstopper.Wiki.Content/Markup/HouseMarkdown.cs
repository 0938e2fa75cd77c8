using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Heartstopper.Wiki.Content.Markup;

/// <summary>The Markdown of this wiki: what is understood, and what is shown as the text it is.</summary>
internal static class HouseMarkdown
{
    public const int MaxDepth = 64;

    public static MarkdownPipeline Pipeline { get; } = Build(new MarkdownPipelineBuilder());

    // A heading that begins "1." is no list.
    private static readonly MarkdownPipeline LinePipeline = Build(OnlyParagraphs());

    /// <summary>The parsed passage; null, and why, when it goes beyond what is read.</summary>
    public static MarkdownDocument? TryParse(string markdown, out Overrun? overrun) =>
        TryParse(markdown, Pipeline, out overrun);

    /// <summary>One line's emphasis and links, without lists, tables and other blocks.</summary>
    public static MarkdownDocument? TryParseLine(string line) => TryParse(line, LinePipeline, out _);

    private static MarkdownDocument? TryParse(string markdown, MarkdownPipeline pipeline, out Overrun? overrun)
    {
        overrun = Overrun.In(markdown);
        if (overrun is not null)
            return null;

        overrun = Overrun.Nested();
        try
        {
            var document = Markdown.Parse(markdown.WithoutLoneSurrogates(), pipeline);
            if (IsDeeper(document, MaxDepth))
                return null;

            overrun = null;
            return document;
        }
        catch (ArgumentException)
        {
            // Markdig's only answer to a text nested past its limit, and it does not say where.
            return null;
        }
    }

    // Brackets that are never closed lie within one another: the parser lets them pass and throws when they are written.
    private static bool IsDeeper(MarkdownObject node, int levels) => node switch
    {
        ContainerBlock or ContainerInline or LeafBlock { Inline: not null } when levels == 0 => true,
        ContainerBlock container => container.Any(block => IsDeeper(block, levels - 1)),
        ContainerInline container => container.Any(inline => IsDeeper(inline, levels - 1)),
        LeafBlock { Inline: { } inlines } => IsDeeper(inlines, levels - 1),
        _ => false,
    };

    private static MarkdownPipeline Build(MarkdownPipelineBuilder builder)
    {
        builder.MaximumNestingDepth = MaxDepth;
        builder
            .UsePipeTables()
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
            .UsePreciseSourceLocation()
            .DisableHtml();

        // Headings are cut away before a passage is parsed; what still looks like one is text.
        builder.BlockParsers.TryRemove<HeadingBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        return builder.Build();
    }

    private static MarkdownPipelineBuilder OnlyParagraphs()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.RemoveAll(parser => parser is not ParagraphBlockParser);
        return builder;
    }
}
