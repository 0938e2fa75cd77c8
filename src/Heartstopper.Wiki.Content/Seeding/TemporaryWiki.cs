using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;

namespace Heartstopper.Wiki.Content.Seeding;

/// <summary>A wiki that nobody keeps: its database goes away with it.</summary>
public sealed class TemporaryWiki : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("heartstopper-wiki-");
    private readonly WriteGate gate = new();

    private TemporaryWiki()
    {
        Database = new(Path.Combine(home.FullName, "wiki.db"));
        Import = new(Database, new Door(Database, gate, TimeProvider.System));
    }

    public WikiDatabase Database { get; }

    public Import Import { get; }

    public static async Task<TemporaryWiki> CreateAsync(CancellationToken cancellationToken = default)
    {
        var wiki = new TemporaryWiki();
        try
        {
            await wiki.Database.MigrateAsync(cancellationToken);
            return wiki;
        }
        catch
        {
            wiki.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Database.Dispose();
        gate.Dispose();
        home.Delete(recursive: true);
    }
}
