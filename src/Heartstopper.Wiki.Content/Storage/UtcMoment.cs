using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>Keeps a moment as UTC, since EF Core on SQLite can neither sort nor compare <see cref="DateTimeOffset"/>.</summary>
public sealed class UtcMoment() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
