using System.CommandLine;
using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Storage;

namespace Heartstopper.Wiki.Verbs;

/// <summary><c>user add NAME --role ROLE</c>: makes an account without a password, and prints the link to set one.</summary>
internal sealed class UserVerb : Command
{
    private readonly Usage usage;
    private readonly Argument<string> name = new("NAME") { Description = "The name under which its edits will stand." };
    private readonly Option<string> role = new("--role") { Required = true, Description = $"One of {string.Join(", ", Roles.OfAccounts.Select(r => r.Typed()))}." };

    public UserVerb(Usage usage)
        : base("user", "Tends the accounts.")
    {
        this.usage = usage;
        var add = new Command("add", "Adds an account, and prints a one-time link to set its password.") { name, role };
        add.SetAction(AddAsync);
        Subcommands.Add(add);
    }

    private async Task<int> AddAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string typed = parsed.GetRequiredValue(name);
        if (Roles.Parse(parsed.GetRequiredValue(role)) is not { } wanted)
            return Exit.WrongUsage($"There is no role \"{parsed.GetRequiredValue(role)}\": the roles are {string.Join(", ", Roles.OfAccounts.Select(r => r.Typed()))}.");
        if (!AccountName.TryParse(typed, out var parsedName))
            return Exit.Refused($"\"{typed}\" can't be a name: take {AccountName.MinLength} to {AccountName.MaxLength} letters, digits, spaces, hyphens or underscores that don't sound like the wiki itself.");

        try
        {
            using var workshop = await Workshop.OpenAsync(usage.Settings, cancellationToken);
            await workshop.Accounts.MigrateAsync(cancellationToken);
            return await AddAsync(workshop, parsedName, wanted, cancellationToken);
        }
        catch (WikiDatabaseException e)
        {
            return Exit.Refused(e.Message);
        }
    }

    private static async Task<int> AddAsync(Workshop workshop, AccountName name, Role role, CancellationToken cancellationToken)
    {
        await using var db = workshop.Accounts.Open();
        if (!await db.IsFreeAsync(name, cancellationToken))
            return Exit.Refused($"There is an account named {name} already, or there was one whose edits still carry the name.");

        var now = DateTimeOffset.UtcNow;
        var account = new Account(name, role, now);
        var (link, address) = OneTimeLink.Make(account, now);
        db.Add(account);
        db.Add(link);
        await db.SaveChangesAsync(cancellationToken);
        db.Add(new LogEntry(now, null, "added", null, account.Id, role.Words()));
        await db.SaveChangesAsync(cancellationToken);

        Console.WriteLine($"Added {name}, {role.Words().ToLowerInvariant()}. Set the password within a day, at this address, which works once:");
        Console.WriteLine(workshop.Settings.Link(address));
        return Exit.Done;
    }
}
