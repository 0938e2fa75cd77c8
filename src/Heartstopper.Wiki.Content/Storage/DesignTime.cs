using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Design;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>Lets <c>dotnet ef migrations add</c> make a context without starting the site.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<WikiContext>
{
    public WikiContext CreateDbContext(string[] args) => new(WikiDatabase.OptionsFor("design-time.db", SqliteOpenMode.ReadWriteCreate));
}
