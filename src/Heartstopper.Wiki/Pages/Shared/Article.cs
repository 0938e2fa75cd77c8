using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Markup;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>What every page of the wiki shows, whatever its kind.</summary>
/// <param name="Names">Its address, and the old ones by which others may still name it.</param>
public sealed record Article(
    PageAddress Address,
    string Title,
    string? Summary,
    IReadOnlyList<FactView> Facts,
    IReadOnlyList<ProsePart> Prose,
    IReadOnlyList<DisputeView> Disputes,
    PageSources Sources,
    IReadOnlyList<BacklinkGroup> Backlinks,
    string[] Names,
    bool IsWritten)
{
    public PageKind Kind => PageKinds.Find(Address.Kind)!;

    /// <summary>Its headings, where there are enough of them to need a list.</summary>
    public IReadOnlyList<ProsePart> Contents => Prose.Count(p => p.Heading is not null) > 2 ? [.. Prose.Where(p => p.Heading is not null)] : [];
}

/// <summary>A row of the infobox.</summary>
/// <param name="Until">The position until which the value is withheld; null where it is shown.</param>
public sealed record FactView(string Field, string Label, IReadOnlyList<FactValue> Values, ReceiptsView Receipts, string? Until = null);

/// <summary>One value of a fact, with the page that it names.</summary>
public sealed record FactValue(string Text, string? Address, string? Date = null);

/// <summary>The sources of one fact, to be opened.</summary>
/// <param name="Count">How many vouch for it, those included that the reader may not see.</param>
public sealed record ReceiptsView(int Count, IReadOnlyList<SourceNote> Notes)
{
    public static ReceiptsView NotAsked { get; } = new(-1, []);
}

/// <summary>A numbered reference.</summary>
public sealed record SourceNote(int Number, string Slug, string Title, string? Publisher, string? Published)
{
    public PartialDate? When => PartialDate.TryParse(Published, out var date) ? date : null;
}

/// <summary>A passage, or the place of one that is withheld.</summary>
public sealed record ProsePart(int Order, string? Heading, int Level, string? Anchor, SafeHtml Html, string? Until)
{
    public string Place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"prose/{Order}");
}

/// <summary>Two claims side by side.</summary>
public sealed record DisputeView(
    string Subject, string ClaimA, IReadOnlyList<SourceNote> SourcesA, string ClaimB, IReadOnlyList<SourceNote> SourcesB, string Prefers, string Why);

/// <summary>Pages of one kind that link here.</summary>
public sealed record BacklinkGroup(string Kind, IReadOnlyList<PageLink> Pages);
