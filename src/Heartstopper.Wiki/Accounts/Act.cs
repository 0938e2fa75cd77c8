namespace Heartstopper.Wiki.Accounts;

/// <summary>Something that not everybody may do. Who may is in <see cref="Rights"/>.</summary>
public enum Act
{
    Read,
    SignIn,
    SignOut,
    TendAccount,
    Suggest,
    Edit,
    Review,
    Protect,
    Delete,
    Restore,
    Rename,
    RevertAll,
    Block,
    SeeAccounts,
    ReadLog,
    MakeLinks,
    ChangeRoles,
}
