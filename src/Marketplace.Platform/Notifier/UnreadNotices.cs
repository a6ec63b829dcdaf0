using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Notifier;

public static class UnreadNotices
{
    /// <summary>How many notices to these parties and offices nobody has read yet.</summary>
    public static Task<int> UnreadNoticesAsync(this MarketplaceDb db, IReadOnlyList<Guid> addressees, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<InboxMessage>().CountAsync(message => message.ReadAt == null && addressees.Contains(message.PartyId), ct);
    }
}
