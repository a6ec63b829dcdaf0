using Marketplace.Farming.Lots;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Origins;

internal enum DenialStatus
{
    /// <summary>The lot is held until officers decide.</summary>
    Open,
    /// <summary>The origin is false: the lot stays held.</summary>
    Upheld,
    /// <summary>The origin is true: the lot is free again.</summary>
    Dismissed,
}

/// <summary>A household says that goods sold in its name are not its own (phủ nhận nguồn gốc giả).</summary>
internal sealed class OriginDenial
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid LotId { get; init; }
    public required Guid HouseholdId { get; init; }
    /// <summary>The hold it put on the lot and everything made of it.</summary>
    public required Guid RecallId { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
    public DenialStatus Status { get; private set; }
    public string? Note { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public Refusal? Decide(bool isFalseOrigin, string note, string byName, DateTimeOffset now)
    {
        if (Status is not DenialStatus.Open) return DenialRefusals.Decided;
        (Status, Note, DecidedBy, DecidedAt) = (isFalseOrigin ? DenialStatus.Upheld : DenialStatus.Dismissed, note, byName, now);
        return null;
    }
}

internal static class DenialRefusals
{
    /// <summary>There is no such lot, or it is not said to be the household's own, neither by name nor by a certificate's number.</summary>
    public static readonly Refusal NotSaidToBeYours = new("denial.not_said_to_be_yours", StatusCodes.Status404NotFound, "Code");
    /// <summary>The household opened the lot itself: what is wrong with it is corrected, or recalled.</summary>
    public static readonly Refusal OpenedByYou = new("denial.opened_by_you", Field: "Code");
    public static readonly Refusal AlreadyOpen = new("denial.already_open");
    public static readonly Refusal Decided = new("denial.decided");
}

internal sealed class OriginDenialTable : IEntityTypeConfiguration<OriginDenial>
{
    public void Configure(EntityTypeBuilder<OriginDenial> builder)
    {
        builder.ToTable("farming_origin_denials");
        builder.Property(denial => denial.Reason).HasMaxLength(1000);
        builder.Property(denial => denial.Note).HasMaxLength(1000);
        builder.HasOne<Lot>().WithMany().HasForeignKey(denial => denial.LotId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(denial => denial.HouseholdId);
        // Two who deny one lot at the same instant: one denial is open, the other is told so.
        builder.HasIndex(denial => denial.LotId, "ux_farming_origin_denials_open").IsUnique().HasFilter("\"DecidedAt\" IS NULL");
    }
}
