namespace Marketplace.Platform.Startup;

/// <summary>Reference data a capability brings into an empty or older database before the first page: idempotent, seconds not minutes.</summary>
public interface IReferenceData
{
    Task LoadAsync(CancellationToken ct);
}
