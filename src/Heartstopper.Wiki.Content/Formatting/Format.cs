using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Formatting;

/// <summary>What bringing a folder into house form did, or would do.</summary>
/// <param name="Changed">Files that are not in house form, each at the first line that differs.</param>
/// <param name="Unreadable">How many files <c>check</c> must explain first.</param>
public sealed record FormatReport(IReadOnlyList<FileProblem> Changed, int Unchanged, int Unreadable);

/// <summary>Brings the files of a folder into house form.</summary>
public static class Format
{
    /// <exception cref="IOException">The folder can't be written; no file is half there.</exception>
    /// <exception cref="UnauthorizedAccessException">This account may not write there.</exception>
    public static FormatReport Run(SeedFolder folder, bool write)
    {
        var files = folder.Read();
        var texts = files.Where(f => f.Text is not null).Select(f => (File: f, Form: HouseForm.Of(f.Text!))).ToList();
        var changed = texts.Where(t => t.Form != t.File.Text).ToList();
        if (write && changed.Count > 0)
        {
            using var staging = new Staging(folder.Path);
            foreach (var (file, form) in changed)
                staging.Add(file.Path, form);
            staging.Commit();
        }

        return new(
            [.. changed.Select(t => new FileProblem(t.File.Path, NotInForm(t.File.Text!, t.Form)))],
            texts.Count - changed.Count,
            files.Count - texts.Count(t => PageText.Parse(t.Form).IsAccepted));
    }

    private static Problem NotInForm(string text, string form)
    {
        int same = text.AsSpan().CommonPrefixLength(form);
        int start = same == 0 ? 0 : text.LastIndexOf('\n', same - 1) + 1;
        return new("house-form", text.AsSpan(0, same).Count('\n') + 1, same - start + 1, "the file is not in house form from here on: run the verb format, which changes blanks and no words");
    }
}
