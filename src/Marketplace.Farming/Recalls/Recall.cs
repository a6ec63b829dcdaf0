using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Farming.Recalls;

/// <summary>Somebody called a lot back, with everything made of it (thu hồi lô hàng; Luật An toàn thực phẩm điều 55).</summary>
internal sealed class Recall
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid LotId { get; init; }
    public required string Reason { get; init; }
    public required string ByName { get; init; }
    /// <summary>An officer's recall is released by officers only.</summary>
    public required bool ByOfficer { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>No recall yet: a household denies the lot's origin, and officers have not decided.</summary>
    public bool IsDisputed { get; private set; }
    public DateTimeOffset? ReleasedAt { get; private set; }
    public string? ReleaseNote { get; private set; }
    public string? ReleasedBy { get; private set; }

    public static Recall Dispute(Guid lotId, string reason, string byName, DateTimeOffset now) =>
        new() { LotId = lotId, Reason = reason, ByName = byName, ByOfficer = true, At = now, IsDisputed = true };

    public void EndDispute() => IsDisputed = false;

    public Refusal? Release(bool byOfficer, string byName, string note, DateTimeOffset now)
    {
        if (ReleasedAt is not null) return RecallRefusals.NotHeld;
        if (ByOfficer && !byOfficer) return RecallRefusals.OfficerOnly;
        (ReleasedAt, ReleaseNote, ReleasedBy) = (now, note, byName);
        return null;
    }
}

/// <summary>A lot that a recall holds: the one called back or one made of it.</summary>
internal sealed class LotHold
{
    public required Guid RecallId { get; init; }
    public required Guid LotId { get; init; }
    public DateTimeOffset? ReleasedAt { get; private set; }
}

internal static class RecallRefusals
{
    public static readonly Refusal AlreadyHeld = new("recall.already_open");
    public static readonly Refusal NotHeld = new("recall.not_open");
    /// <summary>Its last safety check failed.</summary>
    public static readonly Refusal CheckFirst = new("recall.check_first");
    public static readonly Refusal OfficerOnly = new("recall.officer_only", StatusCodes.Status403Forbidden);
}

internal sealed class RecallTable : IEntityTypeConfiguration<Recall>
{
    public void Configure(EntityTypeBuilder<Recall> builder)
    {
        builder.ToTable("farming_recalls");
        builder.Property(recall => recall.Reason).HasMaxLength(1000);
        builder.Property(recall => recall.ReleaseNote).HasMaxLength(1000);
        builder.HasOne<Lots.Lot>().WithMany().HasForeignKey(recall => recall.LotId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LotHoldTable : IEntityTypeConfiguration<LotHold>
{
    public void Configure(EntityTypeBuilder<LotHold> builder)
    {
        builder.ToTable("farming_lot_holds");
        builder.HasKey(hold => new { hold.RecallId, hold.LotId });
        builder.HasOne<Recall>().WithMany().HasForeignKey(hold => hold.RecallId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(hold => hold.LotId);
    }
}
