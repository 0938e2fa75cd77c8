using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>A file of a seed folder: its path in that folder, and either the page that it holds or what keeps it from being one.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Text">Null where the file could not be read as text.</param>
public sealed record SeedFile(string Path, PageAddress? Address, string? Text, IReadOnlyList<Problem> Problems)
{
    public bool IsRefused => Address is null || Text is null;
}

/// <summary>A problem and the file that it is in.</summary>
public sealed record FileProblem(string File, Problem Problem)
{
    /// <summary>As compilers print it: <c>file:line:column: code: message</c>.</summary>
    public override string ToString() => $"{File}:{Problem.Line}:{Problem.Column}: {Problem.Code}: {Problem.Message}";
}
