using System.CommandLine;
using Heartstopper.Wiki.Content.Kinds;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>schema [DIR]</c>: writes a JSON Schema for the front matter of each kind.</summary>
internal sealed class SchemaVerb : Command
{
    private readonly Usage usage;
    private readonly Argument<string?> folder = new("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The folder; without it the folder schema beside the seeds." };

    public SchemaVerb(Usage usage)
        : base("schema", "Writes a JSON Schema for the front matter of each kind of page.")
    {
        Arguments.Add(folder);
        folder.Validators.Add(Folders.NoOption);
        this.usage = usage;
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string into = Path.GetFullPath(parsed.GetValue(folder) ?? Path.Combine(Workshop.ReadSettings(usage.Settings).Seeds, "..", "schema"));
        try
        {
            Directory.CreateDirectory(into);
            foreach (var kind in PageKinds.All)
                File.WriteAllText(Path.Combine(into, kind.Folder + ".json"), KindSchema.Of(kind));
            Console.WriteLine($"{PageKinds.All.Count} schemas written to {into}");
            return Exit.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Exit.Refused($"The folder {into} could not be written ({e.Message.TrimEnd('.')}): name another, or mend that.");
        }
    }
}
