using System.CommandLine;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.Data.Sqlite;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>backup FILE</c>: one consistent file while the site runs.</summary>
internal sealed class BackupVerb : Command
{
    private readonly Usage usage;
    private readonly Argument<string> file = new("FILE") { Description = "The file to write; it must not be there yet." };

    public BackupVerb(Usage usage)
        : base("backup", "Writes one consistent copy of the database while the site runs.")
    {
        Arguments.Add(file);
        this.usage = usage;
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var settings = Workshop.ReadSettings(usage.Settings);
        string copy = Path.GetFullPath(parsed.GetRequiredValue(file));
        if (!File.Exists(settings.Database))
            return Exit.Refused($"There is no database {settings.Database} to back up: set Wiki:Database to the one that the site uses.");
        if (File.Exists(copy))
            return Exit.Refused($"{copy} is there already: name a file that is not, so that no older backup is lost.");

        try
        {
            using var database = new WikiDatabase(settings.Database);
            database.Backup(copy);
            Console.WriteLine($"{new FileInfo(copy).Length:N0} bytes written to {copy}");
            return Exit.Done;
        }
        catch (SqliteException e)
        {
            return Exit.Refused($"The backup could not be written ({e.Message.TrimEnd('.')}): name a file in a folder that this account may write to.");
        }
    }
}
