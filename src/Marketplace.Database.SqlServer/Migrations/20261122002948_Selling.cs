using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Selling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "CertificateCheckedOn",
                table: "catalogue_listings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CertifiedFrom",
                table: "catalogue_listings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CertifiedUntil",
                table: "catalogue_listings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "StandsUntil",
                table: "catalogue_listings",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "catalogue_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SellerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NumberFormat = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Columns = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Publish = table.Column<bool>(type: "bit", nullable: false),
                    WorkedOnUntil = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_imports", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_listing_keys",
                columns: table => new
                {
                    SellerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ListingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StatedThousandths = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_listing_keys", x => new { x.SellerId, x.Key })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_catalogue_listing_keys_catalogue_listings_ListingId",
                        column: x => x.ListingId,
                        principalTable: "catalogue_listings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HolderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    StandardCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Stars = table.Column<int>(type: "int", nullable: true),
                    Number = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Issuer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AreaSquareMetres = table.Column<long>(type: "bigint", nullable: true),
                    PlotNote = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    YieldCapGrams = table.Column<long>(type: "bigint", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    ScanKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    ScanType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    VerifiedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    RejectedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    OverYieldAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    RemindedDays = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_certificates", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "farming_cost_sheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    ProductCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    StandardCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Season = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    YieldGrams = table.Column<long>(type: "bigint", nullable: false),
                    TotalDong = table.Column<long>(type: "bigint", nullable: false),
                    CostDongPerKilogram = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    ReviewedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    ReviewedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_cost_sheets", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "farming_lot_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LossGrams = table.Column<long>(type: "bigint", nullable: false),
                    LossReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_lot_changes", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "farming_lot_checks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Passed = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_lot_checks", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_lot_checks_farming_lots_LotId",
                        column: x => x.LotId,
                        principalTable: "farming_lots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_lot_flows",
                columns: table => new
                {
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    About = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    ChangeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_lot_flows", x => new { x.LotId, x.Kind, x.About })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_lot_flows_farming_lots_LotId",
                        column: x => x.LotId,
                        principalTable: "farming_lots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_lot_masses",
                columns: table => new
                {
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeeperId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InGrams = table.Column<long>(type: "bigint", nullable: false),
                    LeftGrams = table.Column<long>(type: "bigint", nullable: false),
                    Units = table.Column<int>(type: "int", nullable: true),
                    GramsPerUnit = table.Column<long>(type: "bigint", nullable: true),
                    Holds = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_lot_masses", x => x.LotId)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_lot_masses_farming_lots_LotId",
                        column: x => x.LotId,
                        principalTable: "farming_lots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_recalls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ByOfficer = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ReleasedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    ReleaseNote = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ReleasedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_recalls", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_recalls_farming_lots_LotId",
                        column: x => x.LotId,
                        principalTable: "farming_lots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_import_rows",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ListingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Cells = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Plan = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    Messages = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogue_import_rows", x => new { x.ImportId, x.Number })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_catalogue_import_rows_catalogue_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "catalogue_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_certificate_products",
                columns: table => new
                {
                    CertificateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_certificate_products", x => new { x.CertificateId, x.ProductCode })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_certificate_products_farming_certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "farming_certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_certificate_sales",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CertificateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Grams = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_certificate_sales", x => x.Key)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_certificate_sales_farming_certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "farming_certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_cost_lines",
                columns: table => new
                {
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    No = table.Column<int>(type: "int", nullable: false),
                    Item = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    QuantityThousandths = table.Column<long>(type: "bigint", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    PriceDong = table.Column<long>(type: "bigint", nullable: false),
                    AmountDong = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_cost_lines", x => new { x.SheetId, x.No })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_cost_lines_farming_cost_sheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "farming_cost_sheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "farming_lot_holds",
                columns: table => new
                {
                    RecallId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReleasedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_farming_lot_holds", x => new { x.RecallId, x.LotId })
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_farming_lot_holds_farming_recalls_RecallId",
                        column: x => x.RecallId,
                        principalTable: "farming_recalls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ordering_order_lines_LotId",
                table: "ordering_order_lines",
                column: "LotId");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_import_rows_ImportId_State_Number",
                table: "catalogue_import_rows",
                columns: new[] { "ImportId", "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_imports_CreatedAt",
                table: "catalogue_imports",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_imports_Status",
                table: "catalogue_imports",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_catalogue_listing_keys_ListingId",
                table: "catalogue_listing_keys",
                column: "ListingId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_certificate_sales_CertificateId",
                table: "farming_certificate_sales",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_certificates_HolderId",
                table: "farming_certificates",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_certificates_Status_UnitId",
                table: "farming_certificates",
                columns: new[] { "Status", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_farming_certificates_ValidTo",
                table: "farming_certificates",
                column: "ValidTo");

            migrationBuilder.CreateIndex(
                name: "IX_farming_cost_sheets_OwnerId_ProductCode_StandardCode_Season_Revision",
                table: "farming_cost_sheets",
                columns: new[] { "OwnerId", "ProductCode", "StandardCode", "Season", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_farming_cost_sheets_ProductCode_StandardCode_Status",
                table: "farming_cost_sheets",
                columns: new[] { "ProductCode", "StandardCode", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_farming_cost_sheets_Status_UnitId",
                table: "farming_cost_sheets",
                columns: new[] { "Status", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_farming_lot_checks_LotId",
                table: "farming_lot_checks",
                column: "LotId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_lot_flows_ChangeId",
                table: "farming_lot_flows",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_lot_holds_LotId",
                table: "farming_lot_holds",
                column: "LotId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_lot_masses_KeeperId",
                table: "farming_lot_masses",
                column: "KeeperId");

            migrationBuilder.CreateIndex(
                name: "IX_farming_recalls_LotId",
                table: "farming_recalls",
                column: "LotId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalogue_import_rows");

            migrationBuilder.DropTable(
                name: "catalogue_listing_keys");

            migrationBuilder.DropTable(
                name: "farming_certificate_products");

            migrationBuilder.DropTable(
                name: "farming_certificate_sales");

            migrationBuilder.DropTable(
                name: "farming_cost_lines");

            migrationBuilder.DropTable(
                name: "farming_lot_changes");

            migrationBuilder.DropTable(
                name: "farming_lot_checks");

            migrationBuilder.DropTable(
                name: "farming_lot_flows");

            migrationBuilder.DropTable(
                name: "farming_lot_holds");

            migrationBuilder.DropTable(
                name: "farming_lot_masses");

            migrationBuilder.DropTable(
                name: "catalogue_imports");

            migrationBuilder.DropTable(
                name: "farming_certificates");

            migrationBuilder.DropTable(
                name: "farming_cost_sheets");

            migrationBuilder.DropTable(
                name: "farming_recalls");

            migrationBuilder.DropIndex(
                name: "IX_ordering_order_lines_LotId",
                table: "ordering_order_lines");

            migrationBuilder.DropColumn(
                name: "CertificateCheckedOn",
                table: "catalogue_listings");

            migrationBuilder.DropColumn(
                name: "CertifiedFrom",
                table: "catalogue_listings");

            migrationBuilder.DropColumn(
                name: "CertifiedUntil",
                table: "catalogue_listings");

            migrationBuilder.DropColumn(
                name: "StandsUntil",
                table: "catalogue_listings");
        }
    }
}
