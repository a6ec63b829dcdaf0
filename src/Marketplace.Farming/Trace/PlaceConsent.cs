using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Trace;

/// <summary>
/// A household agreed that its trace pages tell more than the commune: its hamlet (ấp, thôn) or plot, in its own words. Withdrawn ones stay, with both days
/// (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: per purpose, never assumed, withdrawn at any time).
/// </summary>
internal sealed class PlaceConsent
{
    /// <summary>The day the wording that was agreed to was published.</summary>
    public const string CurrentVersion = "2026-11-22";

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid HouseholdId { get; init; }
    public required string Place { get; init; }
    public string WordingVersion { get; private set; } = CurrentVersion;
    public required DateTimeOffset GivenAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;
}

internal static class PlaceRefusals
{
    public static readonly Refusal HouseholdOnly = new("place.household_only");
}

internal sealed class PlaceConsentTable : IEntityTypeConfiguration<PlaceConsent>
{
    public void Configure(EntityTypeBuilder<PlaceConsent> builder)
    {
        builder.ToTable("farming_place_consents");
        builder.Property(consent => consent.WordingVersion).HasMaxLength(20);
        builder.HasIndex(consent => consent.HouseholdId);
    }
}

/// <summary>What households agreed to tell of their places today.</summary>
internal sealed class PlaceConsents(MarketplaceDb db)
{
    public Task<List<PlaceConsent>> StandingAsync(IReadOnlyCollection<Guid> households, CancellationToken ct) =>
        db.Set<PlaceConsent>().Where(consent => households.Contains(consent.HouseholdId) && consent.WithdrawnAt == null).ToListAsync(ct);
}
