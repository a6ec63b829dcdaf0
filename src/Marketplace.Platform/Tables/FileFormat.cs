using Marketplace.Platform.Http;

namespace Marketplace.Platform.Tables;

/// <param name="Format"><c>csv</c> or <c>xlsx</c>.</param>
public sealed record FileFormat(string? Format = null) : IChecked
{
    public void Check(Faults faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        faults.Unless(TableFile.IsFormat(Format), nameof(Format), "export.format_unknown");
    }
}
