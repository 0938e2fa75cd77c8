using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Merging;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>A page while somebody writes it: what it was, what they typed, and what there is to say about that.</summary>
public sealed class EditView
{
    private readonly PostedForm? posted;
    private readonly DeskPage page;

    public EditView(DeskPage page, Progress at, string? section)
    {
        this.page = page;
        At = at;
        Section = section;
        Was = new FormReader(CheckedPage.Read(page.Address, page.Text), page.Sight, section);
        Form = Was.Read();
        if (page.Waiting is { } waiting)
            Conflict = new(waiting.Revision, waiting.File, waiting.Places, waiting.Wrong?.Message);
    }

    internal EditView(DeskPage page, Progress at, PostedForm posted)
        : this(page, at, posted.Section)
    {
        this.posted = posted;
        Form = posted.Form;
        Summary = posted.Summary;
        AsText = posted.Text is not null;
        WithoutSource = posted.WithoutSource;
        Suggestion = posted.Suggestion;
    }

    public PageAddress Address => page.Address;

    public PageKind Kind => Was.Page.Kind;

    public int? Began => page.Began;

    public bool IsNew => page.Began is null;

    public bool IsWithheld => page.IsWithheld;

    public Progress At { get; }

    public string? Section { get; }

    /// <summary>The conflict between the page and its file that is settled here.</summary>
    public WaitingConflict? Waiting => page.Waiting;

    public bool HasSection => Section is null || Form.Prose.Count > 0;

    public bool AsText { get; init; }

    public bool WithoutSource { get; }

    /// <summary>How the writer settled a conflict, and with which revision.</summary>
    internal (int Theirs, IReadOnlyDictionary<string, Resolution> Choices)? Settled => posted?.Theirs is { } theirs ? (theirs, posted.Choices) : null;

    /// <summary>The page as the form was filled from it.</summary>
    public FormReader Was { get; }

    public PageForm Form { get; }

    public string Summary { get; set; } = "";

    /// <summary>What has to be said above the form.</summary>
    public string? Notice { get; set; }

    /// <summary>What is wrong with what was typed, as far as the writer may see it, with the name of the input that it stands in.</summary>
    public IReadOnlyList<(Problem Problem, string Input)> Problems { get; private set; } = [];

    /// <summary>Facts that came in without a source.</summary>
    public IReadOnlyList<string> Unsourced { get; set; } = [];

    /// <summary>What the writer and somebody else who saved meanwhile disagree on.</summary>
    public ConflictView? Conflict { get; set; }

    /// <summary>When a draft of the writer's was kept that this form does not show.</summary>
    public DateTimeOffset? Kept { get; set; }

    /// <summary>What keeps the page for those of a higher role; null for a page that is not protected, or not there for the writer.</summary>
    public ProtectedPage? Protection { get; set; }

    /// <summary>Whether the writer only means to suggest.</summary>
    internal bool IsSuggested => posted?.Button.Verb is FormVerb.Suggest;

    public PreviewView? Preview { get; set; }

    public string Title => IsNew && Waiting is null ? $"A new {Kind.Name}" : Was.Page.Text["title"].AsText() ?? Address.ToString();

    /// <summary>What is done with the page, before its title.</summary>
    public string? Heading => Waiting is not null ? "Settle" : IsNew ? null : Section is null ? "Edit" : "Edit a section of";

    /// <summary>The whole text of the revision that the writing began from.</summary>
    public string Before => page.Base;

    /// <summary>The key of the suggestion that is gone on with.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The whole text as it would be saved.</summary>
    public string After => AsText && posted?.Text is { } text ? text : posted is null ? page.Text : new FormWriter(Was).Write(Form);

    /// <summary>Whether the writer sees the text as a whole.</summary>
    public bool IsWhole => page.Sight.Visible.Everything;

    public string? ProblemAt(string input) => Problems.Where(p => p.Input == input).Select(p => p.Problem.Message).FirstOrDefault();

    public string? PositionOf(Field field, int? item = null) => Was.PositionOf(field, item);

    /// <summary>Tells the writer of the problems that lie in what they see.</summary>
    public void ShowProblems(IEnumerable<Problem> problems)
    {
        var now = new FormReader(CheckedPage.Read(Address, After), page.Sight, Section);
        Problems = [.. problems.Where(p => now.ShowsLine(p.Line)).Select(p => (p, InputOf(now.PlaceOf(p.Line), p)))];
    }

    private string InputOf((string Field, int? Shown, string? Part)? place, Problem problem) => place switch
    {
        _ when AsText => "text",
        // What is missing stands nowhere: its name is in the message.
        null or { Field: "title" } when problem.Code == "missing-field" && Kind.AllFields.FirstOrDefault(f => problem.Message.StartsWith($"\"{f.Name}\"", StringComparison.Ordinal)) is { } missing => Names.ValueOf(missing.Name),
        null => Names.ProseOf(0),
        ("receipts", _, { } of) => Names.ValueOf(PageForm.ReceiptsOf(of)),
        (var field, { } shown, var part) => Names.ItemOf(field, shown, part ?? Kind.Find(field)!.Items[0].Name),
        var (field, _, _) => Names.ValueOf(field),
    };

    /// <summary>What the history says where the writer does not.</summary>
    public string DefaultSummary => Waiting is null ? Changes.Summary : "Settled between the page and seed-data";

    public PageComparison Changes => page.Compare(After);
}
