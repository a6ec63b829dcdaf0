using System.Text.Json;
using Marketplace.Platform.Database;
using Marketplace.Platform.Facts;
using Marketplace.Platform.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Platform.Notifier;

/// <summary>Tells a party what happened. Stored in the same commit; the wording is the page's, by kind.</summary>
public static class PartyNotices
{
    private const int AtOnce = 500;

    /// <param name="kind">Stable code such as <c>order.placed</c>, worded in <c>web/src/i18n</c>.</param>
    /// <param name="about">Key of the event; the same event tells a party once.</param>
    /// <param name="values">Figures the wording needs.</param>
    public static void Tell(this MarketplaceDb db, Guid partyId, string kind, string about, string link, object values)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Add(new InboxMessage
        {
            PartyId = partyId, Kind = kind, About = about, Link = link, At = db.Parts.Clock.Now(),
            Values = JsonSerializer.Serialize(values, FactReaders.Json),
        });
    }

    /// <summary>Which of these were told already: for work by the clock, whose look finds the same thing every day.</summary>
    public static async Task<IReadOnlySet<(Guid PartyId, string Kind, string About)>> ToldAsync(
        this MarketplaceDb db, IReadOnlyCollection<(Guid PartyId, string Kind, string About)> notices, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var told = new HashSet<(Guid, string, string)>();
        foreach (var part in notices.Chunk(AtOnce))
        {
            var parties = part.Select(notice => notice.PartyId).Distinct().ToList();
            var kinds = part.Select(notice => notice.Kind).Distinct().ToList();
            var abouts = part.Select(notice => notice.About).Distinct().ToList();
            told.UnionWith((await db.Set<InboxMessage>()
                .Where(message => parties.Contains(message.PartyId) && kinds.Contains(message.Kind) && abouts.Contains(message.About))
                .Select(message => new { message.PartyId, message.Kind, message.About }).ToListAsync(ct)).Select(message => (message.PartyId, message.Kind, message.About)));
        }
        return told;
    }
}

internal sealed class InboxMessage
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    /// <summary>A party, or the address of an office.</summary>
    public required Guid PartyId { get; init; }
    public required string Kind { get; init; }
    public required string About { get; init; }
    public required string Link { get; init; }
    public required string Values { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; private set; }
}

internal sealed class InboxMessageTable : IEntityTypeConfiguration<InboxMessage>
{
    public void Configure(EntityTypeBuilder<InboxMessage> builder)
    {
        builder.ToTable("platform_inbox_messages");
        builder.Property(message => message.Kind).HasMaxLength(60);
        builder.Property(message => message.About).HasMaxLength(120);
        builder.Property(message => message.Values).HasMaxLength(-1);
        builder.HasIndex(message => new { message.PartyId, message.At });
        builder.HasIndex(message => new { message.PartyId, message.Kind, message.About }).IsUnique();
    }
}
