using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Heartstopper.Wiki.Accounts;

/// <summary>The accounts' part of the wiki's file.</summary>
public sealed class AccountsDatabase(WikiDatabase database, WriteGate gate)
{
    // Identity's context asks for its version here and nowhere else: the first that has passkeys, also where there is no site.
    private static readonly IServiceProvider Identity =
        new ServiceCollection().Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();

    private readonly DbContextOptions<AccountsContext> options = OptionsFor(database.Connection);

    public AccountsContext Open() => new(options, gate);

    /// <exception cref="WikiDatabaseException">The file can't be written, or comes from a newer version of the wiki.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) => database.MigrateAsync(Open, cancellationToken);

    private static DbContextOptions<AccountsContext> OptionsFor(string connection) =>
        new DbContextOptionsBuilder<AccountsContext>()
            .UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable("__AccountsMigrations"))
            .UseApplicationServiceProvider(Identity)
            .Options;

    /// <summary>Lets <c>dotnet ef migrations add</c> make a context without starting the site.</summary>
    private sealed class DesignTime : IDesignTimeDbContextFactory<AccountsContext>
    {
        public AccountsContext CreateDbContext(string[] args) => new(OptionsFor("Data Source=design-time.db"), new());
    }
}
