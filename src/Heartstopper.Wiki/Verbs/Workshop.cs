using Heartstopper.Wiki.Accounts;
using Heartstopper.Wiki.Content.Seeding;
using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Site;

namespace Heartstopper.Wiki.Verbs;

/// <summary>What a verb that is not <c>serve</c> works with: the same settings, the same database, no site.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly WriteGate gate = new();

    private Workshop(WikiSettings settings)
    {
        Settings = settings;
        Database = new(settings.Database);
        Door = new(Database, gate, TimeProvider.System);
        Import = new(Database, Door);
        Rebuild = new(Database, gate, TimeProvider.System);
        Accounts = new(Database, gate);
    }

    public WikiSettings Settings { get; }

    public WikiDatabase Database { get; }

    public AccountsDatabase Accounts { get; }

    public Door Door { get; }

    public Import Import { get; }

    public Rebuild Rebuild { get; }

    public static WikiSettings ReadSettings(IReadOnlyList<string> arguments) => WikiSettings.From(
        new ConfigurationBuilder()
            .SetBasePath(Root)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. arguments])
            .Build(),
        Root);

    /// <exception cref="WikiDatabaseException">The database can't be used; the message says what to do.</exception>
    public static async Task<Workshop> OpenAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var workshop = new Workshop(ReadSettings(arguments));
        await workshop.Database.MigrateAsync(cancellationToken);
        await workshop.Rebuild.RunIfOutdatedAsync(cancellationToken);
        return workshop;
    }

    public void Dispose()
    {
        gate.Dispose();
        Database.Dispose();
    }

    /// <summary>The folder of the program's settings: the working directory where it has them, else the project's after a build, else the program's own.</summary>
    public static string Root =>
        File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json")) ? Directory.GetCurrentDirectory() : Project ?? AppContext.BaseDirectory;

    /// <summary>The project of a program that lies in its <c>bin/Debug/net10.0</c>, so that the wiki of a clone is one, from wherever it is started.</summary>
    private static string? Project =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..")) is var folder && File.Exists(Path.Combine(folder, "Heartstopper.Wiki.csproj")) ? folder : null;
}
