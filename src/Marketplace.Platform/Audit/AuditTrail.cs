using System.Text.Json;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Platform.Audit;

/// <summary>Who did what to which thing. Append-only.</summary>
internal sealed class AuditEntry
{
    public long Id { get; private set; }
    public required DateTimeOffset At { get; init; }
    public required Guid? AccountId { get; init; }
    public required string Action { get; init; }
    public required string Subject { get; init; }
    public required string Detail { get; init; }
}

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("platform_audit_entries");
        builder.Property(entry => entry.Detail).HasMaxLength(-1);
        builder.HasIndex(entry => new { entry.Subject, entry.At });
        // SQL Server returns generated keys by OUTPUT, which a table with triggers refuses.
        builder.ToTable(table => table.HasTrigger("platform_audit_entries_append_only"));
    }

    /// <summary>The database itself refuses to change or remove an entry.</summary>
    internal static string AppendOnly(DatabaseEngine engine) => Database.AppendOnly.Of("platform_audit_entries", engine);
}

public static class AuditTrail
{
    /// <summary>Stored in the same commit as the change it describes.</summary>
    /// <param name="action">Verb with its capability: <c>listing.published</c>.</param>
    /// <param name="subject">The thing's kind and id: <c>listing/0192…</c>.</param>
    /// <param name="detail">What changed, before and after.</param>
    public static void Audit(this MarketplaceDb db, Caller caller, string action, string subject, object? detail = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(caller);
        db.Add(new AuditEntry
        {
            At = db.Parts.Clock.Now(), AccountId = caller.AccountId, Action = action, Subject = subject,
            Detail = JsonSerializer.Serialize(detail ?? new { }, JsonSerializerOptions.Web),
        });
    }
}
