using Heartstopper.Wiki.Content.Storage;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Accounts;

/// <summary>The accounts, in the same file as the wiki's pages and with migrations of their own: the content knows nothing of them.</summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options, WriteGate gate) : IdentityUserContext<Account, int>(options)
{
    public DbSet<OneTimeLink> Links => Set<OneTimeLink>();

    public DbSet<KeptName> KeptNames => Set<KeptName>();

    public DbSet<Protection> Protections => Set<Protection>();

    public DbSet<Watch> Watches => Set<Watch>();

    public DbSet<LogEntry> Log => Set<LogEntry>();

    /// <summary>Waits its turn like every writer of this process.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        var account = builder.Entity<Account>().ToTable("Accounts");
        account.Property(a => a.UserName).HasMaxLength(AccountName.MaxLength);
        account.Property(a => a.Role).HasConversion<string>().HasMaxLength(20);
        account.Property(a => a.BlockedFor).HasMaxLength(Account.MaxReason);
        // Never asked for, so there is no place to keep it.
        account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
        account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.TwoFactorEnabled);
        builder.Entity<IdentityUserPasskey<int>>().ToTable("AccountPasskeys");
        builder.Entity<IdentityUserClaim<int>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<int>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<int>>().ToTable("AccountTokens");

        builder.Entity<OneTimeLink>().ToTable("OneTimeLinks").HasIndex(l => l.Hash).IsUnique();
        builder.Entity<OneTimeLink>().HasOne(l => l.Account).WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.Entity<KeptName>().ToTable("KeptNames").HasIndex(k => k.Folded).IsUnique();
        builder.Entity<KeptName>().Property(k => k.Id).ValueGeneratedNever();
        builder.Entity<Protection>().ToTable("Protections").HasKey(p => p.PageId);
        builder.Entity<Protection>().Property(p => p.PageId).ValueGeneratedNever();
        builder.Entity<Protection>().Property(p => p.From).HasConversion<string>().HasMaxLength(20);
        builder.Entity<Protection>().Property(p => p.Reason).HasMaxLength(Protection.MaxReason);
        builder.Entity<Watch>().ToTable("Watches").HasKey(w => new { w.AccountId, w.PageId });
        builder.Entity<Watch>().HasOne<Account>().WithMany().HasForeignKey(w => w.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.Entity<LogEntry>().ToTable("Log").HasIndex(e => e.Moment);
        builder.Entity<LogEntry>().Property(e => e.Act).HasMaxLength(LogEntry.MaxAct);
        builder.Entity<LogEntry>().Property(e => e.Note).HasMaxLength(LogEntry.MaxNote);
    }
}
