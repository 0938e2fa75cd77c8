using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>One page's text on its way into rows: what its markers say about when each part of it is safe.</summary>
public sealed class PageReading(int id, PageAddress address, PageText text, IReadOnlyList<PassageText> passages)
{
    private readonly string? marker = text["spoiler"].AsText();

    public int Id { get; } = id;

    public PageAddress Address { get; } = address;

    public PageText Text { get; } = text;

    public IReadOnlyList<PassageText> Passages { get; } = passages;

    public PageKind Kind { get; } = PageKinds.Find(address.Kind) ?? throw new ArgumentException($"There is no kind {address.Kind}.", nameof(address));

    /// <summary>From when on the page is there at all.</summary>
    public string? Hidden { get; } = text["hidden"].AsText();

    /// <summary>From when on its story is safe where no nearer marker says otherwise.</summary>
    public string? Story => StoryAt(null);

    public int SortKey => Kind.SortKey(Address, Text);

    public string Title => Text["title"].AsText()!;

    /// <summary>The values of a field that is no list of items.</summary>
    public IReadOnlyList<string> ValuesOf(Field field) => Text[field.Name].AsValues();

    /// <summary>From when on the public part of an item is there.</summary>
    public string? PublicAt(MapNode item) => Position.Latest(Hidden, item["hidden"].AsText());

    /// <summary>From when on the story of an item is safe.</summary>
    /// <param name="standing">What holds without a marker where the item itself says so, as the episode of a list's entry.</param>
    public string? StoryAt(MapNode? item, string? standing = null) => Position.Latest(
        Hidden,
        item?["hidden"].AsText(),
        item?["spoiler"].AsText() ?? marker ?? standing ?? Kind.StoryPosition(Address, Text));

    /// <summary>From when on an item's own fields are safe, if they are not marked as story themselves.</summary>
    public string? ItemAt(Field list, MapNode item) =>
        list.Name == "relationships" ? RelationshipAt(item) : list.IsStory ? StoryAt(item) : PublicAt(item);

    /// <summary>A relationship is not there before its <c>from</c>.</summary>
    public string? RelationshipAt(MapNode item) => Position.Latest(
        PublicAt(item),
        item["from"].AsText() ?? item["spoiler"].AsText() ?? marker ?? Kind.StoryPosition(Address, Text));

    /// <summary>From when on a passage is safe, given the marker of its spoiler block.</summary>
    public string? PassageAt(string? block) => Position.Latest(Hidden, block ?? marker ?? Kind.StoryPosition(Address, Text));
}
