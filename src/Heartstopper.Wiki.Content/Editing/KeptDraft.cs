namespace Heartstopper.Wiki.Content.Editing;

/// <summary>What somebody typed into the form of a page and has not saved. Nobody else reads it, and it never leaves the wiki.</summary>
public sealed class KeptDraft(string author, string address, string section, string form, DateTimeOffset moment)
{
    public int Id { get; private set; }

    public string Author { get; private set; } = author;

    public string Address { get; private set; } = address;

    /// <summary>The heading whose section alone it is about; empty for the whole page.</summary>
    public string Section { get; private set; } = section;

    /// <summary>The form's fields as they were sent.</summary>
    public string Form { get; private set; } = form;

    public DateTimeOffset Moment { get; private set; } = moment;

    public void Keep(string form, DateTimeOffset moment) => (Form, Moment) = (form, moment);
}
