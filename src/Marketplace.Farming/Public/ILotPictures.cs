namespace Marketplace.Farming.Public;

/// <summary>Asked of whoever keeps the photos of what is on offer.</summary>
public interface ILotPictures
{
    /// <summary>The address of a small picture of a lot's goods; null when nobody has taken one.</summary>
    Task<string?> OfAsync(Guid lotId, CancellationToken ct);
}
