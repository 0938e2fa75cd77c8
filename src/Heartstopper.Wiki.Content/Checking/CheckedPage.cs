using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Markup;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Checking;

/// <summary>A page's text with everything that it alone can tell: its problems, what it refers to, which positions it uses.</summary>
public sealed class CheckedPage
{
    private readonly List<Problem> problems = [];

    private CheckedPage(PageAddress address, PageText text)
    {
        Address = address;
        Text = text;
        Kind = PageKinds.Find(address.Kind)!;
    }

    public PageAddress Address { get; }

    public PageText Text { get; }

    public PageKind Kind { get; }

    /// <summary>The passages of its prose; none where the front matter could not be read.</summary>
    public IReadOnlyList<PassageText> Passages { get; private set; } = [];

    public IReadOnlyList<Problem> Problems => problems;

    public bool HasErrors => problems.Any(p => p.Severity == Severity.Error);

    /// <summary>Whether its values can be trusted to have the shapes that its kind describes.</summary>
    public bool IsReadable => !HasErrors;

    /// <summary>Pages that its fields refer to and that must exist.</summary>
    public IReadOnlyList<Reference> References { get; private set; } = [];

    /// <summary>Positions that it uses and that must exist.</summary>
    public IReadOnlyList<Reference> Positions { get; private set; } = [];

    public static CheckedPage Read(PageAddress address, string text)
    {
        var page = new CheckedPage(address, PageText.Parse(text));
        page.Check();
        return page;
    }

    public PageReading ToReading(int id) => new(id, Address, Text, Passages);

    private void Check()
    {
        // A text that can't be read has no other problems worth telling.
        problems.AddRange(Text.Problems);
        if (!Text.IsAccepted)
            return;

        FieldChecks.Check(Kind, Text, problems);
        problems.AddRange(Kind.Check(Address, Text));
        Passages = Prose.Split(Text.Prose, Text.ProseLine, problems);
        if (HasErrors)
            return;

        DisputeChecks.Check(Kind, Text, problems);
        References = [.. Checking.References.Of(this)];
        Positions = [.. Checking.References.PositionsOf(this)];
    }
}
