namespace Heartstopper.Wiki.Content.Projecting;

/// <summary>A title or alias by which <c>[[ ]]</c> finds a page.</summary>
public sealed class PageName(int pageId, string? position, string address, string text, bool isAlias) : Row(pageId, position)
{
    public string Address { get; private set; } = address;

    public string Text { get; private set; } = text;

    public string Folded { get; private set; } = Fold.Key(text);

    public bool IsAlias { get; private set; } = isAlias;
}

/// <summary>An old address of a page.</summary>
public sealed class Redirect(int pageId, string? position, string from, string to) : Row(pageId, position)
{
    public string From { get; private set; } = from;

    public string To { get; private set; } = to;
}
