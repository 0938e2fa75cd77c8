namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>What a field's value is.</summary>
public enum FieldType
{
    /// <summary>Plain text on one line.</summary>
    Text,

    /// <summary>A name as printed, whose address comes from the slug rule.</summary>
    Name,

    /// <summary>Names or words in a one-line list.</summary>
    Names,

    /// <summary>A <see cref="PartialDate"/>.</summary>
    Date,

    /// <summary>A whole number from 0 to 9999.</summary>
    Number,

    /// <summary>A year of four digits.</summary>
    Year,

    /// <summary>One word of a fixed set.</summary>
    Choice,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>A position, or <c>none</c> where the field says so.</summary>
    Position,

    /// <summary>A season or a film, by its code.</summary>
    Instalment,

    /// <summary>Seasons or films in a one-line list.</summary>
    Instalments,

    /// <summary>Minutes and seconds from the start, <c>mm:ss</c>.</summary>
    Clock,

    /// <summary>An address on the web, or a file's name.</summary>
    Web,

    /// <summary>The slug of a page of one kind.</summary>
    Reference,

    /// <summary>Slugs of pages of one kind in a one-line list.</summary>
    References,

    /// <summary>The address of a page of the wiki.</summary>
    Page,

    /// <summary>Addresses of pages in a one-line list.</summary>
    Pages,

    /// <summary>Addresses, written or not, in a one-line list.</summary>
    Addresses,

    /// <summary>A list of items, each a flat mapping.</summary>
    Items,

    /// <summary>A flat mapping from a field's name to source slugs.</summary>
    Receipts,
}
