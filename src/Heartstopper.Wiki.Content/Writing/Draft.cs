using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Writing;

/// <summary>A text on its way through the door.</summary>
/// <param name="Began">The number of the revision that the writer began from; null for a page that was not there. A file began from what the last import brought, whatever stands here.</param>
public sealed record Draft(PageAddress Address, int? Began, string Text, string Author, string Summary, Origin Origin = Origin.Edit)
{
    /// <summary>The address that the page has until now; null where it keeps its own.</summary>
    public PageAddress? RenamedFrom { get; init; }

    /// <summary>The name of the import that brings it.</summary>
    public string Import { get; init; } = "";

    /// <summary>Where its file lies in the folder.</summary>
    public string? Path { get; init; }

    /// <summary>What the file says, where the text is more than that.</summary>
    public string? File { get; init; }

    /// <summary>What the next import compares with, once this one is in.</summary>
    internal string Brought => File ?? Text;

    /// <summary>A file's text for the page that was called as the file still is, and goes on saying so whatever the file says.</summary>
    /// <param name="now">As the page is called now.</param>
    internal Draft AtItsOldAddress(PageAddress now) =>
        this with { Address = now, RenamedFrom = null, Text = OldAddresses.Add(Text, Address, now), File = Brought };

    /// <summary>Whether it comes in even where an earlier import brought the same.</summary>
    public bool AllowsOlder { get; init; }

    /// <summary>The name of the import whose waiting conflict it settles.</summary>
    public string? Settles { get; init; }

    /// <summary>The name of the import that it takes back.</summary>
    public string? TakesBack { get; init; }
}

/// <summary>What the door answers.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>The text is the page's current revision now.</summary>
    public sealed record Saved(int Revision) : SaveOutcome;

    /// <summary>The text is what the page said already; nothing was written.</summary>
    public sealed record Unchanged(int Revision) : SaveOutcome;

    /// <summary>The page had moved on since the writer began; both changes together are its current revision now.</summary>
    public sealed record Merged(int Revision, string Text) : SaveOutcome;

    /// <summary>The page has moved on since the writer began, and the two don't fit; nothing was written, and both texts are here.</summary>
    /// <param name="Revision">The number of the page's current revision; null when the page is gone.</param>
    public sealed record Conflict(int? Revision, string Theirs, string Mine) : SaveOutcome
    {
        /// <summary>The text that the writer began from; null where the page was not there.</summary>
        public string? Base { get; init; }

        /// <summary>What is to be settled; none when the page is gone.</summary>
        public IReadOnlyList<Merging.Conflict> Places { get; init; } = [];

        /// <summary>What is wrong with the two together, where each of them alone would do.</summary>
        public IReadOnlyList<Problem> Problems { get; init; } = [];
    }

    /// <summary>The file says what an earlier import brought, and a later one changed; nothing was written.</summary>
    public sealed record Older(int Revision) : SaveOutcome;

    /// <summary>The text has errors; nothing was written.</summary>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : SaveOutcome;
}
