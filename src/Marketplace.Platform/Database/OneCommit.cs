using Marketplace.Platform.Http;

namespace Marketplace.Platform.Database;

/// <summary>One use case, one transaction, one commit.</summary>
public static class OneCommit
{
    /// <summary>
    /// Runs the work in a transaction: guarded updates first (in key order, or baskets deadlock), one <c>SaveChanges</c> at its end, then the commit,
    /// then the bell for whoever reads the facts. A refusal or an exception rolls everything back.
    /// </summary>
    /// <param name="work">Must not call <c>SaveChanges</c> itself; it is called after it.</param>
    public static async Task<Outcome<T>> InOneCommitAsync<T>(this MarketplaceDb db, Func<Task<Outcome<T>>> work, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(work);
        using var place = await db.Parts.Lane.EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var outcome = await work();
        if (outcome.Refused is not null)
        {
            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            return outcome;
        }
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.Parts.Bell.Ring();
        return outcome;
    }
}
